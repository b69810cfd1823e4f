using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// What somebody has been told of the sample's own tables, cell by cell, by whichever answer and in whichever form. A
/// cell that no answer has given is hidden to him; a share of a known whole is a count.
/// </summary>
internal sealed class SeenCells(AreaRegister register)
{
    public const string Part = "diabetes";
    public const string Whole = $"{Part}.people";
    public const string Listed = "listed";

    private readonly Dictionary<(SeriesKey Series, int Area), double> _numbers = [];
    private readonly Dictionary<(SeriesKey Series, int Area), double> _shares = [];
    private readonly HashSet<SeriesKey> _series = [];

    /// <summary>How many numbers are known.</summary>
    public int Count => _numbers.Count;

    /// <summary>The columns that there is any number or hidden cell in.</summary>
    public IReadOnlySet<SeriesKey> Series => _series;

    public bool Knows(SeriesKey series, int area) => _numbers.ContainsKey((series, area));

    public AreaLayer LayerOf(SeriesKey key) => register.FindLayer(key.Level, key.Edition)!;

    /// <summary>Notes a cell; null where the answer hides it.</summary>
    public void See(SeriesKey key, string code, double? number)
    {
        _series.Add(key);
        if (number is { } known)
            _numbers[(key, LayerOf(key).IndexOf(code))] = known;
    }

    /// <summary>Notes those ill and their whole, or where they are not told the share of them, 0–100.</summary>
    public void See(SeriesKey place, string code, double? part, double? whole, double? share)
    {
        See(place with { Measure = Part }, code, part);
        See(place with { Measure = Whole }, code, whole);
        if (share is { } known)
            _shares[(place with { Measure = Part }, LayerOf(place).IndexOf(code))] = known;
    }

    /// <summary>Where a year's numbers of an area stand; null for other borders than the year's own.</summary>
    public static SeriesKey? PlaceOf(string level, string? edition, string period, string sex)
    {
        if (!AreaLevels.TryParse(level, out var found) || found == AreaLevel.Country
            || !int.TryParse(period, out var year))
            return null;
        var deso = year < 2024 ? Edition.Deso2018 : Edition.Deso2025;
        var own = found == AreaLevel.Deso ? deso : found == AreaLevel.Regso ? deso.Regso : null;
        return own is not null && edition is not null && edition != own.Name ? null : new SeriesKey(
            Part, found, own, new Period(year),
            sex switch { "women" => Sex.Women, "men" => Sex.Men, _ => Sex.All }, AgeGroup.All);
    }

    /// <summary>Reads every value of the diagnoses out of an answer, however deep it stands.</summary>
    /// <param name="element">The answer, or a part of it.</param>
    /// <param name="isAbout">Whether what says nothing else is about the diagnoses.</param>
    public void Read(JsonElement element, bool isAbout)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
                Read(one, isAbout);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            isAbout = id.GetString() == Part;
        if (isAbout && element.TryGetProperty("numerator", out _) && element.TryGetProperty("area", out var area)
            && PlaceOf(
                area.Text("level"), area.GetProperty("edition").GetString(), element.Text("period"),
                element.Text("sex")) is { } place)
            See(
                place, area.Text("code"), NumberOf(element, "numerator"), NumberOf(element, "denominator"),
                NumberOf(element, "value"));
        foreach (var one in element.EnumerateObject())
            Read(one.Value, isAbout);
    }

    /// <summary>All that is known, and all that is hidden, as a table; of some periods.</summary>
    public ReleasedTable Table(Func<SeriesKey, bool> isMeant)
    {
        foreach (var ((series, area), share) in _shares)
            if (!_numbers.ContainsKey((series, area))
                && _numbers.TryGetValue((series with { Measure = Whole }, area), out var whole))
                _numbers[(series, area)] = Math.Round(share * whole / 100);
        return ReleasedTable.Protected("seen", Audience.Internal, [.. _series.Where(isMeant).Select(SeriesOf)]);
    }

    private static double? NumberOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private Series SeriesOf(SeriesKey key)
    {
        var count = LayerOf(key).Count;
        var (values, states) = (new double[count], new CellState[count]);
        Array.Fill(states, CellState.OwnSuppressed);
        for (var area = 0; area < count; area++)
            if (_numbers.TryGetValue((key, area), out var known))
                (values[area], states[area]) = (known, CellState.Published);
        return new Series(key, "seen", values, states);
    }
}
