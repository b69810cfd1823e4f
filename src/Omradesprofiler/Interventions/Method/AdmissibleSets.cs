using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// The other sets that the rule could have chosen and that can be matched: as many areas from the pool, and of each
/// stratum as many. All of them where they are few enough, else a seeded draw without repeats.
/// </summary>
internal sealed class AdmissibleSets
{
    private const int MostListed = 20_000;
    private const int TriesPerSet = 30;

    private readonly StudyData _data;
    private readonly SetMatcher _matcher;
    private readonly (int[] Areas, int Take)[] _strata;
    private readonly int[] _treated;
    private readonly int _controls;
    private readonly List<int> _members = [];

    private AdmissibleSets(StudyData data, SetMatcher matcher)
    {
        var design = data.Design;
        (_data, _matcher, _treated) = (data, matcher, [.. design.Treated.Order()]);
        _controls = _treated.Length * design.ControlsPerTreated;
        int Stratum(int area) => design.Strata.Count > 0 ? design.Strata[area] : 0;
        _strata = [.. _treated.GroupBy(Stratum).OrderBy(group => group.Key).Select(group => (
            design.Pool.Where(area => data.IsUsable[area] && Stratum(area) == group.Key).Order().ToArray(),
            group.Count()))];
    }

    /// <summary>How many areas a set has.</summary>
    public int Size => _treated.Length;

    /// <summary>How many other sets there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether these are all.</summary>
    public bool IsEnumerated { get; private set; }

    /// <summary>The areas of the sets, and their controls, side by side: set i has members and then controls.</summary>
    public int Width => Size + _controls;

    /// <summary>The other sets of a design, at most so many.</summary>
    public static AdmissibleSets Of(StudyData data, SetMatcher matcher, int most)
    {
        var sets = new AdmissibleSets(data, matcher);
        var possible = sets.Possible();
        var chance = new Chance(data.Design.Seed).Split(1);
        if (possible <= MostListed)
            sets.List((int)possible, most, chance);
        else
            sets.Draw(most, chance);
        return sets;
    }

    /// <summary>The areas of a set: its members first, then their controls.</summary>
    public ReadOnlySpan<int> this[int set] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members).Slice(set * Width, Width);

    private double Possible()
    {
        var product = 1.0;
        foreach (var (areas, take) in _strata)
            for (var i = 0; i < take; i++)
                product *= (areas.Length - i) / (double)(i + 1);
        return Math.Round(product);
    }

    /// <summary>All in a seeded order, so that where they are too many the first are a draw.</summary>
    private void List(int possible, int most, Chance chance)
    {
        var all = new List<int[]>(possible);
        Combine(0, 0, [], all);
        IsEnumerated = true;
        for (var i = 0; i < all.Count; i++)
        {
            var other = i + chance.NextInt(all.Count - i);
            (all[i], all[other]) = (all[other], all[i]);
            if (Count == most && !IsTreated(all[i]))
            {
                IsEnumerated = false;
                return;
            }

            Add(all[i]);
        }
    }

    private void Combine(int stratum, int from, List<int> chosen, List<int[]> all)
    {
        if (stratum == _strata.Length)
        {
            all.Add([.. chosen.Order()]);
            return;
        }

        var (areas, take) = _strata[stratum];
        var already = chosen.Count - _strata.Take(stratum).Sum(earlier => earlier.Take);
        if (already == take)
        {
            Combine(stratum + 1, 0, chosen, all);
            return;
        }

        for (var i = from; i <= areas.Length - (take - already); i++)
        {
            chosen.Add(areas[i]);
            Combine(stratum, i + 1, chosen, all);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private void Draw(int most, Chance chance)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries < TriesPerSet * most && Count < most; tries++)
        {
            var drawn = DrawOne(chance);
            if (seen.Add(Key(drawn)))
                Add(drawn);
        }
    }

    private int[] DrawOne(Chance chance)
    {
        var drawn = new int[Size];
        var count = 0;
        foreach (var (areas, take) in _strata)
            for (var i = 0; i < take; i++)
            {
                var other = i + chance.NextInt(areas.Length - i);
                (areas[i], areas[other]) = (areas[other], areas[i]);
                drawn[count++] = areas[i];
            }

        Array.Sort(drawn);
        return drawn;
    }

    private static string Key(int[] set) => string.Create(set.Length, set, (letters, areas) =>
    {
        for (var i = 0; i < areas.Length; i++)
            letters[i] = (char)areas[i];
    });

    private bool IsTreated(int[] set) => set.AsSpan().SequenceEqual(_treated);

    private void Add(int[] set)
    {
        Span<int> controls = stackalloc int[_controls];
        if (IsTreated(set) || !_matcher.Match(set, controls))
            return;
        _members.AddRange(set);
        _members.AddRange(controls);
        Count++;
    }
}
