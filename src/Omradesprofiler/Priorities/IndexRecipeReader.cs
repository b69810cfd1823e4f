using System.Text.Json;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>Reads one recipe and gathers everything that is wrong with it.</summary>
internal sealed class IndexRecipeReader(IndicatorEngine engine)
{
    private readonly List<IndexFault> _faults = [];

    public IndexReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fault(IndexFaultKind.NotReadable, "$", "Receptet ska vara ett objekt med id, title och parts.");
            return new IndexReading(null, _faults);
        }

        CheckMembers(root, "", ["id", "title", "parts", "by", "why"]);
        var id = Id(Text(root, "id"));
        var title = Title(Text(root, "title"));
        var parts = Parts(root);
        var (by, why) = (Note(root, "by", IndexRecipe.LongestBy), Note(root, "why", IndexRecipe.LongestWhy));
        if (_faults.Count == 0)
            CheckLevels(parts);
        return new IndexReading(_faults.Count == 0 ? new IndexRecipe(id, title, parts) : null, _faults)
        {
            By = by,
            Why = why,
        };
    }

    /// <summary>A text that may be left out.</summary>
    private string? Note(JsonElement root, string name, int longest)
    {
        if (!root.TryGetProperty(name, out _))
            return null;
        var text = Text(root, name)?.Trim();
        if (text is not null && text.Length <= longest && IsPlainText(text.ReplaceLineEndings(" ")))
            return text.Length == 0 ? null : text;
        Fault(IndexFaultKind.NoteUnusable, name, $"Ska vara text, högst {longest} tecken, utan styrtecken.");
        return null;
    }

    private string Id(string? id)
    {
        if (id is null || id.Length > IndexRecipe.LongestId || !IsSlug(id))
            Fault(
                IndexFaultKind.IdUnusable, "id",
                $"Id ska vara 1–{IndexRecipe.LongestId} tecken: a–z, siffror och bindestreck, med en bokstav först.");
        return id ?? "";
    }

    private string Title(string? title)
    {
        var trimmed = title?.Trim() ?? "";
        if (trimmed.Length is 0 or > IndexRecipe.LongestTitle || !IsPlainText(trimmed))
            Fault(
                IndexFaultKind.TitleUnusable, "title",
                $"Titeln ska vara 1–{IndexRecipe.LongestTitle} tecken, utan styrtecken.");
        return trimmed;
    }

    private List<IndexPart> Parts(JsonElement root)
    {
        var parts = new List<IndexPart>();
        if (!root.TryGetProperty("parts", out var list) || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() == 0)
        {
            Fault(IndexFaultKind.NoParts, "parts", "Ett index ska ha minst en del.");
            return parts;
        }

        if (list.GetArrayLength() > IndexRecipe.MostParts)
        {
            Fault(IndexFaultKind.TooManyParts, "parts", $"Ett index får ha högst {IndexRecipe.MostParts} delar.");
            return parts;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, element) in list.EnumerateArray().Index())
            if (Part(element, $"parts[{i}]", seen) is { } part)
                parts.Add(part);
        return parts;
    }

    private IndexPart? Part(JsonElement element, string place, HashSet<string> seen)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "indicator") is not { } id)
        {
            Fault(
                IndexFaultKind.PartUnusable, place,
                "En del ska vara ett objekt med indicator, weight, direction och transform.");
            return null;
        }

        CheckMembers(element, place + ".", ["indicator", "weight", "direction", "transform"]);
        var indicator = engine.Catalog.Find(id);
        if (indicator is null)
            Fault(
                IndexFaultKind.UnknownIndicator, place + ".indicator",
                "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        else if (!seen.Add(id))
            Fault(IndexFaultKind.RepeatedIndicator, place + ".indicator", "Indikatorn står redan i en annan del.");
        return new IndexPart(
            id, Weight(element, place), Direction(element, indicator, place), Transform(element, place));
    }

    private double Weight(JsonElement element, string place)
    {
        var isNumber = element.TryGetProperty("weight", out var weight) && weight.ValueKind == JsonValueKind.Number;
        if (!isNumber || !weight.TryGetDouble(out var value) || !double.IsFinite(value))
        {
            Fault(IndexFaultKind.WeightNotFinite, place + ".weight", "Vikten ska vara ett ändligt tal större än 0.");
            return 1;
        }

        if (value is <= 0 or > 1e6 or < 1e-6)
            Fault(
                IndexFaultKind.WeightNotPositive, place + ".weight",
                "Vikten ska vara större än 0, mellan en miljondel och en miljon. "
                + "Där ett lägre värde är mer behov anges direction lowerIsNeed.");
        return value;
    }

    private NeedDirection Direction(JsonElement element, Indicator? indicator, string place)
    {
        if (element.TryGetProperty("direction", out _))
        {
            if (IndexNames.FindDirection(Text(element, "direction")) is { } direction)
                return direction;
            Fault(
                IndexFaultKind.DirectionUnknown, place + ".direction",
                "Riktningen ska vara higherIsNeed eller lowerIsNeed.");
            return default;
        }

        if (indicator is { Polarity: Polarity.None })
            Fault(
                IndexFaultKind.DirectionNeeded, place + ".direction",
                $"\"{indicator.Title}\" är varken bra eller dålig i sig. Ange higherIsNeed eller lowerIsNeed.");
        return DirectionOf(indicator?.Polarity ?? Polarity.HigherIsWorse);
    }

    private IndexTransform Transform(JsonElement element, string place)
    {
        if (!element.TryGetProperty("transform", out _))
            return IndexTransform.ZScore;
        if (IndexNames.FindTransform(Text(element, "transform")) is { } transform)
            return transform;
        Fault(
            IndexFaultKind.TransformUnknown, place + ".transform",
            "Omräkningen ska vara zScore (avstånd från medelvärdet), percentile (andel områden under) eller minMax "
            + "(från lägst till högst).");
        return default;
    }

    private void CheckLevels(List<IndexPart> parts)
    {
        var levels = parts.Select(part => engine.AvailabilityOf(engine.Catalog.Find(part.Indicator)!).Levels)
            .Aggregate((common, next) => common.Intersect(next));
        if (!levels.Any())
            Fault(IndexFaultKind.NoCommonLevel, "parts", "Ingen nivå har värden för alla delarna.");
    }

    private void CheckMembers(JsonElement element, string before, string[] known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            if (!known.Contains(member.Name) || !seen.Add(member.Name))
                Fault(
                    IndexFaultKind.UnknownMember, before.TrimEnd('.') is "" ? "$" : before.TrimEnd('.'),
                    $"Bara {string.Join(", ", known)} får stå här, en gång var.");
    }

    /// <summary>Which way is need where nothing else is said: the worse way.</summary>
    internal static NeedDirection DirectionOf(Polarity polarity) =>
        polarity == Polarity.HigherIsBetter ? NeedDirection.LowerIsNeed : NeedDirection.HigherIsNeed;

    private void Fault(IndexFaultKind kind, string place, string text) =>
        _faults.Add(new IndexFault(kind, place, text));

    /// <summary>A member's text; null where it is none, or half a character that no text can hold.</summary>
    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsSlug(string id) => id is [>= 'a' and <= 'z', ..]
        && id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static bool IsPlainText(string text) => !text.EnumerateRunes().Any(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned
        || rune == System.Text.Rune.ReplacementChar);
}
