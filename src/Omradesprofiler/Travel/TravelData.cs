using Omradesprofiler.Areas;

namespace Omradesprofiler.Travel;

/// <summary>What a snapshot knows of travelling.</summary>
/// <param name="Edition">The DeSO edition of the origins.</param>
/// <param name="Origins">Where people travel from, DeSO by DeSO.</param>
/// <param name="Options">The ways to travel, in the recipe's order.</param>
/// <param name="Adopted">The id of the one that "nearest" and area responsibility go by; null where none is, and the
/// straight line decides.</param>
/// <param name="ToCareCenters">
/// For each option's id the times from every DeSO to every physical clinic: the mean over the people of the DeSO that
/// can get there, unreachable where none of them can.
/// </param>
public sealed record TravelData(
    Edition Edition,
    IReadOnlyList<TravelOrigin> Origins,
    IReadOnlyList<TravelOption> Options,
    string? Adopted,
    IReadOnlyDictionary<string, TravelMatrix> ToCareCenters)
{
    /// <summary>The adopted option, or null.</summary>
    public TravelOption? AdoptedOption => Find(Adopted);

    /// <summary>The journal's number of the decision to adopt it; null where the recipe says which.</summary>
    public string? Decision { get; init; }

    /// <summary>
    /// For each option's id the times from every origin to the nearest and the second nearest open clinic.
    /// </summary>
    public IReadOnlyDictionary<string, NearestTimes> Nearest { get; init; } = new Dictionary<string, NearestTimes>();

    /// <summary>
    /// For each option that is read from a file, its times from DeSO to clinics and candidates, as the file has them.
    /// </summary>
    public IReadOnlyDictionary<string, TravelMatrix> FileTimes { get; init; } = new Dictionary<string, TravelMatrix>();

    /// <summary>The option with an id, or null.</summary>
    public TravelOption? Find(string? id) => Options.FirstOrDefault(option => option.Id == id);

    /// <summary>Whether an option says anything of each DeSO: a file tells of those alone that it names.</summary>
    /// <param name="option">The option's id.</param>
    /// <param name="layer">The DeSO of the edition.</param>
    public IReadOnlyList<bool> KnownBy(string option, AreaLayer layer)
    {
        var named = FileTimes.TryGetValue(option, out var file) ? file.From.ToHashSet(StringComparer.Ordinal) : null;
        return [.. layer.Areas.Select(area => named?.Contains(area.Code) ?? true)];
    }

    /// <summary>The origins as places to travel from, in their order: <c>9901A0010/2</c> is the third of its DeSO.
    /// </summary>
    /// <param name="layer">The DeSO of the edition.</param>
    public IReadOnlyList<TravelPlace> PlacesOf(AreaLayer layer)
    {
        var places = new TravelPlace[Origins.Count];
        var seen = new int[layer.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var code = layer.Areas[Origins[i].Area].Code;
            places[i] = new TravelPlace($"{code}/{seen[Origins[i].Area]++}", Origins[i].Place, code);
        }

        return places;
    }
}
