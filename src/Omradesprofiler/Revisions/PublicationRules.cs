using System.Globalization;

namespace Omradesprofiler.Revisions;

/// <summary>What keeps a new snapshot from being published without somebody having said yes to it.</summary>
public sealed record PublicationRules
{
    /// <summary>The largest change of the people of a year that passes by itself: 2 %. Sweden's counties have grown by
    /// less than that a year; a table of another edition or county gives far more.</summary>
    public double MostPeopleChange { get; init; } = 0.02;

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
        foreach (var licence in revision.Definitions.Where(one => one.What == "licence"))
            broken.Add($"Licensen för {licence.Subject} ändras från {licence.Before} till {licence.After}.");
        return broken;
    }

    private static string Areas(IReadOnlyList<string> codes) => Count(codes.Count, "område", "områden");

    private static string Count(int count, string one, string many) =>
        Format($"{count:N0} ") + (count == 1 ? one : many);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("sv-SE"));
}
