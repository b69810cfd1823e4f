using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>The dimensions of JSON-stat: their order, sizes, and categories in the order that <c>index</c>
/// gives.</summary>
internal static class JsonStatDimensions
{
    /// <summary>Adds the dimensions to the builder; returns their sizes.</summary>
    public static int[] Read(TableSource source, JsonFile json, StatTableBuilder builder)
    {
        var ids = json.Open("id").Texts();
        var sizes = Sizes(json);
        var isUsable = ids.Count == sizes.Length && ids.Count is > 0 and <= TableLimits.MaxDimensions;
        if (!isUsable || ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            throw Broken(source, "id",
                "Antalet dimensioner i id och size är inte lika, är noll eller orimligt stort, eller så upprepas ett "
                + "namn");
        var dimensions = new Dictionary<string, (string? Label, List<Category> Categories)>(StringComparer.Ordinal);
        var cursor = json.Open("dimension");
        cursor.Require(JsonTokenType.StartObject);
        while (cursor.NextMember(out var id))
        {
            cursor.Require(JsonTokenType.StartObject);
            if (!dimensions.TryAdd(id, ReadDimension(source, ref cursor, id)))
                throw Broken(source, id, "Dimensionen står två gånger");
        }

        for (var i = 0; i < ids.Count; i++)
        {
            if (!dimensions.TryGetValue(ids[i], out var dimension) || dimension.Categories.Count != sizes[i])
                throw Broken(source, ids[i], "Dimensionen saknas, eller har ett annat antal kategorier än size säger");
            var place = builder.AddDimension(ids[i], dimension.Label);
            foreach (var category in dimension.Categories)
                builder.CategoryOf(place, category.Code, category.Label);
        }

        return sizes;
    }

    private static int[] Sizes(JsonFile json)
    {
        var sizes = new List<int>();
        var cursor = json.Open("size");
        cursor.Require(JsonTokenType.StartArray);
        while (cursor.NextItem())
            sizes.Add(cursor.Index());
        return [.. sizes];
    }

    private static (string? Label, List<Category> Categories) ReadDimension(
        TableSource source, ref JsonCursor cursor, string id)
    {
        string? label = null;
        List<Category>? categories = null;
        while (cursor.NextMember(out var name))
        {
            if (name == "label")
                label = cursor.Text();
            else if (name == "category")
                categories = ReadCategories(source, ref cursor, id);
            else
                cursor.Skip();
        }

        return (label, categories ?? throw Broken(source, id, "Dimensionen saknar kategorier"));
    }

    private static List<Category> ReadCategories(TableSource source, ref JsonCursor cursor, string id)
    {
        cursor.Require(JsonTokenType.StartObject);
        List<string>? codes = null;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        while (cursor.NextMember(out var name))
        {
            if (name == "index")
                codes = ReadIndex(source, ref cursor, id);
            else if (name == "label")
                ReadLabels(ref cursor, labels);
            else
                cursor.Skip();
        }

        codes ??= labels.Count == 1 ? [.. labels.Keys] : throw Broken(source, id, "Dimensionen saknar category.index");
        return [.. codes.Select(code => new Category(code, labels.GetValueOrDefault(code, code)))];
    }

    private static void ReadLabels(ref JsonCursor cursor, Dictionary<string, string> labels)
    {
        cursor.Require(JsonTokenType.StartObject);
        while (cursor.NextMember(out var code))
            labels[code] = cursor.Text();
    }

    private static List<string> ReadIndex(TableSource source, ref JsonCursor cursor, string id)
    {
        var codes = cursor.Type == JsonTokenType.StartArray ? cursor.Texts() : ReadPlaces(source, ref cursor, id);
        return codes.Distinct(StringComparer.Ordinal).Count() == codes.Count
            ? codes
            : throw Broken(source, id, "Samma kod står två gånger i dimensionen");
    }

    private static List<string> ReadPlaces(TableSource source, ref JsonCursor cursor, string id)
    {
        cursor.Require(JsonTokenType.StartObject);
        var places = new List<(int Place, string Code)>();
        while (cursor.NextMember(out var code))
            places.Add((cursor.Index(), code));
        places.Sort();
        for (var i = 0; i < places.Count; i++)
            if (places[i].Place != i)
                throw Broken(source, id, "Platserna i category.index ska vara 0, 1, 2 och så vidare utan luckor");
        return [.. places.Select(place => place.Code)];
    }

    private static DataException Broken(TableSource source, string column, string rule) =>
        source.Fatal("json-structure", $"{rule}.", column: column);
}
