using System.Globalization;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Other areas that own data are given for, fixed for the snapshot and protected together with the rest: the clinics'
/// catchments as whole DeSO.
/// </summary>
/// <param name="Name">Its id.</param>
/// <param name="Edition">The DeSO edition that it is made of.</param>
/// <param name="Members">Weights 0 and 1 from DeSO to its areas.</param>
public sealed record FurtherGeography(string Name, Edition Edition, AreaWeights Members)
{
    private readonly Lazy<int[][]> _membersOf = new(() => FindMembers(Members));

    /// <summary>The DeSO of one of its areas, ascending.</summary>
    internal int[] MembersOf(int target) => _membersOf.Value[target];

    /// <summary>The area that a DeSO lies in, or −1.</summary>
    internal int TargetOf(int deso)
    {
        foreach (var (target, weight) in Members.TargetsOf(deso))
            if (weight > 0)
                return target;
        return -1;
    }

    /// <summary>
    /// The cell of one of its areas. Which DeSO it is made of belongs to its identity: in another snapshot the same
    /// catchment may be another.
    /// </summary>
    internal CellKey KeyOf(SeriesKey series, int target) =>
        new(series, target, Of: Name, Members: NameOf(MembersOf(target)));

    /// <summary>Whether it divides the DeSO in the same way.</summary>
    internal bool DividesAs(FurtherGeography other) => Edition == other.Edition
        && Members.SourceCount == other.Members.SourceCount
        && Enumerable.Range(0, Members.SourceCount).All(deso => TargetOf(deso) == other.TargetOf(deso));

    /// <summary>A set of DeSO as text.</summary>
    internal static string NameOf(IReadOnlyList<int> members) =>
        string.Join(',', members.Select(member => member.ToString(CultureInfo.InvariantCulture)));

    private static int[][] FindMembers(AreaWeights weights)
    {
        var members = new List<int>[weights.TargetCount];
        for (var target = 0; target < members.Length; target++)
            members[target] = [];
        for (var deso = 0; deso < weights.SourceCount; deso++)
            foreach (var (target, weight) in weights.TargetsOf(deso))
                if (weight > 0)
                    members[target].Add(deso);
        return [.. members.Select(one => one.ToArray())];
    }
}

/// <summary>A column over the areas of a further geography, protected.</summary>
/// <param name="Geography">The geography's id.</param>
/// <param name="Source">The DeSO column that was added up; with a clinic, who of the area is listed there.</param>
/// <param name="SourceId">The source record that it comes from.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="Values">One number an area; 0 where the state is not published.</param>
/// <param name="States">One state an area.</param>
public sealed record GeographySeries(
    string Geography, SeriesKey Source, string SourceId, Audience Audience, double[] Values, CellState[] States);
