using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Recipes;

/// <summary>Reads a recipe strictly: unknown members, missing members and unknown names are errors.</summary>
public static partial class RecipeReader
{
    private const string ByPeriod = "by-period";
    private const int LeastLimit = 3;
    private const int MostLimit = 100;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions Writing = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The recipes' JSON schema, as kept in <c>geodata/recipes/recipe.schema.json</c>.</summary>
    public static string Schema
    {
        get
        {
            var exporter = new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, node) =>
                {
                    var description = context.PropertyInfo?.AttributeProvider?
                        .GetCustomAttributes(typeof(System.ComponentModel.DescriptionAttribute), false)
                        .OfType<System.ComponentModel.DescriptionAttribute>().FirstOrDefault()?.Description;
                    if (description is not null && node is JsonObject described)
                        described.Insert(0, "description", description);
                    return node;
                },
            };
            return Options.GetJsonSchemaAsNode(typeof(Recipe), exporter).ToJsonString(Options) + "\n";
        }
    }

    /// <summary>Reads and checks a recipe.</summary>
    /// <exception cref="DataException">It can not be read, or says something impossible.</exception>
    public static Recipe Parse(string json, string file)
    {
        var recipe = ParsePart(json, file);
        return ProblemsOf(recipe).FirstOrDefault() is { } problem
            ? throw new DataException("invalid-recipe", file, problem)
            : recipe;
    }

    /// <summary>Reads a recipe that something is to be added to, and that needs not be whole before.</summary>
    /// <exception cref="DataException">It can not be read.</exception>
    public static Recipe ParsePart(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Recipe>(json, Options)
                ?? throw new DataException("invalid-recipe", file, "Receptet är tomt.");
        }
        catch (JsonException e)
        {
            throw new DataException(
                "invalid-recipe", file, $"Receptet följer inte schemat vid {e.Path}: {e.Message}",
                (int?)e.LineNumber + 1);
        }
    }

    /// <summary>A recipe as text that people can read and <see cref="Parse"/> reads back; what is not said is left
    /// out.</summary>
    public static string Write(Recipe recipe) => JsonSerializer.Serialize(recipe, Writing) + "\n";

    private static IEnumerable<string> ProblemsOf(Recipe recipe)
    {
        var sources = recipe.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        if (sources.Count != recipe.Sources.Count)
            yield return "Två källor har samma id.";
        if (recipe.Areas.Count == 0)
            yield return "Receptet saknar områdesregister (areas).";
        foreach (var used in SourcesUsed(recipe).Where(used => !sources.Contains(used)))
            yield return $"Källan \"{used}\" används men finns inte under sources.";
        var editions = recipe.Areas.Select(areas => areas.Edition)
            .Concat(recipe.Boundaries.Select(b => b.Edition));
        foreach (var edition in editions)
            if (Edition.All.All(known => known.Level != AreaLevel.Deso || known.Slug != edition))
                yield return $"Årgången \"{edition}\" finns inte; välj deso-2018 eller deso-2025.";
        if (recipe.Boundaries.Any(b => b.SnapMeters is { } meters
            && !(meters is >= CoverageSnapper.MinToleranceMeters and <= CoverageSnapper.MaxToleranceMeters)))
            yield return "snapMeters ska vara "
                + $"{CoverageSnapper.MinToleranceMeters:0.##}–{CoverageSnapper.MaxToleranceMeters:0} m.";
        foreach (var problem in ProblemsOf(recipe.Points ?? []))
            yield return problem;
        if (recipe.EditionChanges is not null && recipe.Areas.DistinctBy(areas => areas.Edition).Count() < 2)
            yield return "editionChanges kräver ett områdesregister (areas) med två årgångar.";
        if (recipe.PopulatedCells is { } cells)
            foreach (var problem in ProblemsOf(cells))
                yield return problem;
        foreach (var duplicate in recipe.Tables.GroupBy(table => table.Name).Where(group => group.Count() > 1))
            yield return $"Två tabeller heter \"{duplicate.Key}\".";
        foreach (var problem in recipe.Tables.SelectMany(ProblemsOf))
            yield return problem;
        var listing = recipe.Tables.FirstOrDefault(table => table.CareCenter is not null);
        if (recipe.CareCenters is null && listing is not null)
            yield return
                $"Tabellen {listing.Name} har vårdenheter, men receptet säger inte vilka som finns (careCenters).";
        foreach (var problem in RecipeCareRules.ProblemsOf(recipe).Concat(RecipeTravelRules.ProblemsOf(recipe))
            .Concat(RecipePlaceRules.ProblemsOf(recipe)))
            yield return problem;
        int?[] limits = recipe.Protection is { } said
            ? [said.MinimumCount, said.Numerator, said.Denominator, said.Complement]
            : [];
        if (limits.Any(limit => limit is < LeastLimit or > MostLimit))
            yield return $"Gränserna under protection ska vara {LeastLimit}–{MostLimit}.";
    }

    private static IEnumerable<string> ProblemsOf(RecipeCells cells)
    {
        if (!(cells.CellSize is >= 50 and <= 100_000))
            yield return "populatedCells: cellSize ska vara 50–100 000 m.";
        var (byId, byPoint) = (cells.Columns.Id is not null, cells.Columns.Easting is not null);
        if (byId == byPoint || byPoint != cells.Columns.Northing is not null)
            yield return "populatedCells: ange antingen id, eller easting och northing.";
    }

    private static IEnumerable<string> ProblemsOf(IReadOnlyList<RecipePoints> layers)
    {
        foreach (var twice in layers.GroupBy(points => points.Id).Where(group => group.Count() > 1))
            yield return $"Två punktlager heter \"{twice.Key}\".";
        foreach (var points in layers.Where(points => !PointId().IsMatch(points.Id)))
            yield return $"Punktlagret \"{points.Id}\" ska heta något med gemener, siffror och bindestreck, "
                + "och inte som ett områdeslager.";
        var hidden = layers.Where(points => points is { Audience: Audience.Internal, Layer: TableLayer.Published });
        foreach (var points in hidden)
            yield return $"Punktlagret {points.Id}: ange audience: public. "
                + "Punktlager kan inte vara interna.";
    }

    private static IEnumerable<string> ProblemsOf(RecipeTable table)
    {
        if (!TableFormats.TryParse(table.Format, out _))
            yield return $"Tabellen {table.Name}: formatet \"{table.Format}\" finns inte; välj {TableFormats.Names}.";
        if (table.Measures.Count == 0)
            yield return $"Tabellen {table.Name} har inga mått (measures).";
        if (table.Missing is not ("not-collected" or "source-suppressed"))
            yield return $"Tabellen {table.Name}: missing ska vara not-collected eller source-suppressed.";
        foreach (var role in new[] { table.Period, table.Sex, table.Age, table.CareCenter })
            if (role is not null && role.Dimension is null == role.Fixed is null)
                yield return $"Tabellen {table.Name}: ange antingen dimension eller fixed för period, sex, age och "
                    + "careCenter.";
        if (table.Region.Dimension is null == table.Region.Fixed is null)
            yield return $"Tabellen {table.Name}: ange antingen dimension eller fixed för region.";
        if (table.Region.Deso is { } deso && deso != ByPeriod && Edition.Find(AreaLevel.Deso, deso) is null)
            yield return $"Tabellen {table.Name}: region.deso ska vara 2018, 2025 eller by-period.";
        if (table.Region.Regso is { } regso && regso != ByPeriod && Edition.Find(AreaLevel.Regso, regso) is null)
            yield return $"Tabellen {table.Name}: region.regso ska vara 2020, 2025 eller by-period.";
    }

    /// <summary>Becomes a table's name in the snapshot, beside the layers of areas.</summary>
    [GeneratedRegex(
        "^(?!(deso|regso|municipality|county|land|orter|omr|gpkg|rtree|sqlite)([-_0-9]|$))[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex PointId();

    private static IEnumerable<string> SourcesUsed(Recipe recipe) =>
        recipe.Areas.Select(areas => areas.Source)
            .Concat(recipe.Boundaries.Select(boundaries => boundaries.Source))
            .Concat(recipe.Tables.Select(table => table.Source))
            .Concat((recipe.Points ?? []).Select(points => points.Source))
            .Concat(recipe.EditionChanges is null ? [] : [recipe.EditionChanges.Source])
            .Concat(recipe.PopulatedCells is null ? [] : [recipe.PopulatedCells.Source])
            .Concat(RecipeCareRules.SourcesUsed(recipe)).Concat(RecipeTravelRules.SourcesUsed(recipe))
            .Concat(recipe.Targets is null ? [] : [recipe.Targets.Source])
            .Concat((recipe.Register?.Interventions ?? []).Concat(recipe.Register?.Costs ?? [])
                .Select(one => one.Source))
            .Concat(RecipePlaceRules.SourcesUsed(recipe))
            .Concat(recipe.Land is null ? [] : [recipe.Land.Source])
            .Concat(recipe.Localities is null ? [] : [recipe.Localities.Source]);
}
