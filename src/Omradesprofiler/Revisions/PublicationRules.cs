using System.Globalization;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Revisions;

/// <summary>What keeps a new snapshot from being published without somebody having said yes to it.</summary>
public sealed record PublicationRules
{
    /// <summary>The largest change of the people of a year that passes by itself: 2 %. Sweden's counties have grown by
    /// less than that a year; a table of another edition or county gives far more.</summary>
    public double MostPeopleChange { get; init; } = 0.02;

    /// <summary>The largest change of the sum of a measure's numbers of a period that passes by itself: 10 %. The
    /// publisher's corrections move single areas and hardly the sum; another unit or another table moves it far more.
    /// </summary>
    public double MostMeasureChange { get; init; } = 0.10;

    /// <summary>How much of the sum of a measure's numbers a new period may differ from the one before it: half. For
    /// people the limit above holds. Zeros, and numbers of another unit, differ more.</summary>
    public double MostPeriodChange { get; init; } = 0.5;

    /// <summary>How many of the numbers of the period before a new one must have: 95 %. What the publisher hides
    /// differs from year to year by less.</summary>
    public double LeastOfPeriod { get; init; } = 0.95;

    /// <summary>The rules that a revision breaks, in Swedish; none where it may be published.</summary>
    public IReadOnlyList<string> BrokenBy(SnapshotRevision revision)
    {
        var broken = new List<string>();
        if (revision.Measures.Sum(one => one.Lost) is var lost and > 0)
            broken.Add($"{Count(lost, "värde", "värden")} försvinner.");
        foreach (var borders in revision.Borders.Where(one => one.Lost.Count > 0))
            broken.Add($"{Areas(borders.Lost)} i {borders.Edition.SwedishName} försvinner.");
        foreach (var borders in revision.Borders.Where(one => one.Moved.Count > 0))
            broken.Add($"Gränser ändras för {Areas(borders.Moved)} i {borders.Edition.SwedishName} utan ny årgång.");
        foreach (var people in revision.People.Where(one => Math.Abs(one.Share) > MostPeopleChange))
            broken.Add(
                $"Folkmängden {people.Period} i {people.Edition.SwedishName} ändras "
                + Format($"{people.Share:+0.0 %;−0.0 %}, mer än {MostPeopleChange:0.# %}."));
        broken.AddRange(revision.Measures.Where(one => Math.Abs(one.Shift?.Share ?? 0) > MostChangeOf(one))
            .Select(Sum));
        broken.AddRange(revision.Measures.SelectMany(one => one.NewPeriods.SelectMany(period => Begun(one, period))));
        foreach (var part in revision.Parts.Where(one => one.Lost.Count > 0))
            broken.Add($"{part.Subject}: {part.Lost.Count} försvinner.");
        foreach (var licence in revision.Definitions.Where(one => one.What == "licence"))
            broken.Add($"Licensen för {licence.Subject} ändras från {licence.Before} till {licence.After}.");
        foreach (var table in revision.Definitions.Where(one => one.What == "audience"))
            broken.Add($"Tabellen {table.Subject} är nu {table.After} och var {table.Before}.");
        return broken;
    }

    private IEnumerable<string> Begun(MeasureRevision one, NewPeriod period)
    {
        if (period.Earlier is null)
            yield break;
        var (what, level) = ($"{one.Title}, {one.Measure} {period.Period}", RevisionText.LevelOf(one));
        if (period.Values < LeastOfPeriod * period.EarlierValues)
            yield return $"{what} ({level}): " + Format(
                $"{period.Values:N0} värden, och {period.Earlier} har {period.EarlierValues:N0}.");
        var most = IsOfPeople(one) ? MostPeopleChange : MostPeriodChange;
        if (Math.Abs(period.Share ?? 0) > most)
            yield return $"{what} ({level}): talen tillsammans "
                + Format($"är mer än {most:0.# %} större eller mindre än {period.Earlier}.");
    }

    /// <summary>Of internal numbers it is told that they change so much, and not how much.</summary>
    private string Sum(MeasureRevision one)
    {
        var share = one.Audience == Audience.Public ? Format($"{one.Shift!.Share:+0.0 %;−0.0 %}, ") : "";
        return $"{one.Title}, {one.Measure} {one.Shift!.Period}: talen tillsammans ändras {share}"
            + Format($"mer än {MostChangeOf(one):0.# %}.");
    }

    /// <summary>Public people are judged by their number in all areas together, which is told as such.</summary>
    private double MostChangeOf(MeasureRevision one) =>
        IsOfPeople(one) && one.Audience == Audience.Internal ? MostPeopleChange : MostMeasureChange;

    private static bool IsOfPeople(MeasureRevision one) => one.Measure == SnapshotComparer.PeopleMeasure;

    private static string Areas(IReadOnlyList<string> codes) => Count(codes.Count, "område", "områden");

    private static string Count(int count, string one, string many) =>
        Format($"{count:N0} ") + (count == 1 ? one : many);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("sv-SE"));
}
