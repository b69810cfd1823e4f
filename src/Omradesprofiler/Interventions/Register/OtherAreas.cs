using Omradesprofiler.Areas;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Where other interventions are, or were in the years that count.</summary>
/// <param name="ByName">Each intervention with its areas, by place in the layer.</param>
/// <param name="Layer">The layer.</param>
internal sealed record OtherAreas(IReadOnlyList<(string Name, HashSet<int> Areas)> ByName, AreaLayer Layer)
{
    /// <summary>All the areas.</summary>
    public HashSet<int> Areas => [.. ByName.SelectMany(one => one.Areas)];

    /// <summary>The others that go on in any of the years that count; one that begins later disturbs nothing.</summary>
    /// <param name="ground">What else goes on.</param>
    /// <param name="layer">The areas' layer.</param>
    /// <param name="firstYear">The first of the years.</param>
    /// <param name="lastYear">The last of them.</param>
    public static OtherAreas Of(InterventionGround ground, AreaLayer layer, int firstYear, int lastYear)
    {
        var others = ground.Others.Where(one =>
            one.Start.Year <= lastYear && (one.End is null || one.End.Value.Year >= firstYear));
        return new OtherAreas(
            [.. others.Select(one => (
                one.Name, AreaFootprint.On(ground.Indicators.Register, layer, one.Level, one.Edition, one.Areas)))],
            layer);
    }

    /// <summary>
    /// What is to be said of others that were registered since the study was sealed; null where none were. They change
    /// nothing of what is compared: otherwise a result could be chosen by registering more.
    /// </summary>
    /// <param name="compared">The areas that are compared.</param>
    /// <param name="known">Those that were left out when it was sealed, and the intervention's own.</param>
    public string? NoteOnLater(IEnumerable<int> compared, HashSet<int> known)
    {
        var open = compared.Where(area => !known.Contains(area)).ToHashSet();
        var later = ByName.Where(one => one.Areas.Overlaps(open)).Select(one => $"\"{one.Name}\"").Distinct().ToList();
        return later.Count == 0 ? null : $"Efter det låsta upplägget har {string.Join(", ", later)} registrerats i "
            + "områden som insatsen jämförs med. Det ändrar inte vad som jämförs; har de haft verkan kan den synas i "
            + "jämförelsen.";
    }

    /// <summary>What is to be said where some areas have another intervention too; null where they have not.</summary>
    public string? NoteOn(IReadOnlyList<int> areas)
    {
        var both = ByName.Where(one => areas.Any(one.Areas.Contains)).Select(one => $"\"{one.Name}\"").ToList();
        return both.Count == 0 ? null : "I insatsens områden pågår eller pågick också "
            + $"{string.Join(", ", both)}: vad som beror på vilken insats går inte att skilja åt.";
    }
}
