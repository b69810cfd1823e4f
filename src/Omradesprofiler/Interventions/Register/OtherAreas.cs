using Omradesprofiler.Areas;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Where other interventions are, or were in the years that count.</summary>
/// <param name="ByName">Each intervention with its areas, by place in the layer.</param>
/// <param name="Layer">The layer.</param>
internal sealed record OtherAreas(IReadOnlyList<(string Name, HashSet<int> Areas)> ByName, AreaLayer Layer)
{
    /// <summary>All the areas.</summary>
    public HashSet<int> Areas => [.. ByName.SelectMany(one => one.Areas)];

    /// <summary>The others that last into the years that count.</summary>
    /// <param name="ground">What else goes on.</param>
    /// <param name="layer">The areas' layer.</param>
    /// <param name="firstYear">The first of the years.</param>
    public static OtherAreas Of(InterventionGround ground, AreaLayer layer, int firstYear)
    {
        var others = ground.Others.Where(one => one.End is null || one.End.Value.Year >= firstYear);
        return new OtherAreas(
            [.. others.Select(one => (
                one.Name, AreaFootprint.On(ground.Indicators.Register, layer, one.Level, one.Edition, one.Areas)))],
            layer);
    }

    /// <summary>What is to be said where some areas have another intervention too; null where they have not.</summary>
    public string? NoteOn(IReadOnlyList<int> areas)
    {
        var both = ByName.Where(one => areas.Any(one.Areas.Contains)).Select(one => $"\"{one.Name}\"").ToList();
        return both.Count == 0 ? null : "I insatsens områden pågår eller pågick också "
            + $"{string.Join(", ", both)}: vad som beror på vilken insats går inte att skilja åt.";
    }
}
