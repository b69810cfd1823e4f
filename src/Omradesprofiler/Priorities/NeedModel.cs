using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>
/// The index of every area at its smoothed values, and what it can be drawn from. Areas stand in the order of their
/// codes, so that sums and ties do not depend on the order of the rows.
/// </summary>
internal sealed class NeedModel
{
    private readonly PartEvidence[] _evidence;
    private readonly PartScale[] _scales;
    private readonly bool[] _isMuted;
    private readonly PartPosterior? _coverage;
    private readonly PartEvidence? _observedCoverage;

    private NeedModel(PriorityInput input, int[] order, PartPosterior[] posteriors, PartPosterior? coverage)
    {
        (Order, Posteriors, _coverage) = (order, posteriors, coverage);
        Codes = Array.ConvertAll(order, i => input.Codes[i]);
        People = input.People is { } people ? PartEvidence.Pick(people, order) : null;
        _evidence = [.. input.Parts.Select(part => part.Evidence.Pick(order))];
        _observedCoverage = input.Coverage?.Pick(order);
        var sum = input.Parts.Sum(part => part.Weight);
        Shares = [.. input.Parts.Select(part => part.Weight / sum)];
        _scales = [.. input.Parts.Zip(posteriors, (part, posterior) =>
            new PartScale(posterior, part.Transform, part.Direction))];
        var anySpread = posteriors.Any(posterior => posterior.HasSpread);
        _isMuted = [.. posteriors.Select((posterior, k) =>
            !_scales[k].IsUsable || (anySpread && !posterior.HasSpread))];
        Values = [.. Enumerable.Range(0, Count).Select(i => Sum(i, k => posteriors[k].Means[i]))];
        Observed = [.. Enumerable.Range(0, Count).Select(i => Sum(i, k => _evidence[k].Values[i]))];
        IsNatural = input.Parts is [{ Transform: IndexTransform.AsIs, Direction: NeedDirection.HigherIsNeed }]
            && Values.All(value => value >= 0);
    }

    /// <summary>The areas' places in the input.</summary>
    public int[] Order { get; }

    public string[] Codes { get; }

    public int Count => Order.Length;

    public double[]? People { get; }

    public PartPosterior[] Posteriors { get; }

    /// <summary>The weights, of a sum of one.</summary>
    public double[] Shares { get; }

    /// <summary>The index at the smoothed values.</summary>
    public double[] Values { get; }

    /// <summary>The index at the observed values, on the same scale.</summary>
    public double[] Observed { get; }

    /// <summary>Whether zero is the index's own zero, and not set by the lowest area.</summary>
    public bool IsNatural { get; }

    /// <summary>The index that stands for no need.</summary>
    public double Lowest => IsNatural ? 0 : Values.Min();

    public bool IsAnythingDrawn => Posteriors.Where((_, k) => !_isMuted[k]).Append(_coverage)
        .Any(posterior => posterior?.Kind is not (null or PosteriorKind.Constant));

    /// <summary>Fits every part.</summary>
    public static Outcome<NeedModel> Of(PriorityInput input)
    {
        if (input.Parts.Any(part => !double.IsFinite(part.Weight)))
            return Refusal.WeightNotFinite;
        if (input.Parts.Any(part => part.Weight <= 0))
            return Refusal.OutsideRange;
        if (input.Codes.Count < 2)
            return Refusal.TooFewAreas;
        if (input.People is { } people && Guard.Counts(people) is var wrong and not Refusal.None)
            return wrong;
        var order = Enumerable.Range(0, input.Codes.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(input.Codes[a], input.Codes[b]));
        var posteriors = new Outcome<PartPosterior>[input.Parts.Count];
        for (var k = 0; k < posteriors.Length; k++)
            posteriors[k] = PartPosterior.Of(input.Parts[k].Evidence.Pick(order));
        var coverage = input.Coverage is { } part ? PartPosterior.Of(part.Pick(order)) : default;
        var refused = posteriors.Append(coverage).FirstOrDefault(posterior => posterior.Reason != Refusal.None);
        if (refused.Reason != Refusal.None)
            return refused.Reason;
        var model = new NeedModel(
            input, order, [.. posteriors.Select(p => p.Value)], coverage.IsGiven ? coverage.Value : null);
        return Array.TrueForAll(model._isMuted, muted => muted) ? Refusal.NoSpread : model;
    }

    /// <summary>What areas are ranked by, at the smoothed values.</summary>
    public double[] Needs(PriorityWay way) => Needs(way, Values, Lowest, _coverage?.Means);

    /// <summary>The same at the observed values.</summary>
    public double[] ObservedNeeds(PriorityWay way) =>
        Needs(way, Observed, IsNatural ? 0 : Observed.Min(), _observedCoverage?.Values);

    public PartContribution[] ContributionsOf(int area) => [.. Enumerable.Range(0, Shares.Length).Select(k =>
        new PartContribution(
            _evidence[k].Values[area], Posteriors[k].Means[area], Share(k, Posteriors[k].Means[area])))];

    public PartSummary[] Summaries() => [.. Enumerable.Range(0, Shares.Length).Select(k => new PartSummary(
        Posteriors[k].Kind, Shares[k], _isMuted[k], Posteriors[k].Variances.Count(variance => !(variance > 0))))];

    /// <summary>Whether a part of an area differs between draws.</summary>
    public bool IsDrawn(int part, int area) => !_isMuted[part] && Posteriors[part].Variances[area] > 0;

    /// <summary>The need of an area's part at each quantile, not weighed yet; zeros where the part is muted.</summary>
    public void FillNeed(int part, int area, Span<double> nodes)
    {
        if (_isMuted[part])
        {
            nodes.Clear();
            return;
        }

        Posteriors[part].Fill(area, nodes);
        _scales[part].ToNeed(nodes);
    }

    /// <summary>The share whose need is not met at each quantile, the most last.</summary>
    public void FillUnmet(int area, Span<double> nodes)
    {
        _coverage!.Fill(area, nodes);
        nodes.Reverse();
        foreach (ref var node in nodes)
            node = Math.Clamp(1 - node, 0, 1);
    }

    private double[] Needs(PriorityWay way, double[] indices, double lowest, double[]? coverage) => way switch
    {
        PriorityWay.People => [.. indices.Select((value, i) => (value - lowest) * People![i])],
        PriorityWay.Unmet => [.. indices.Select((value, i) =>
            (value - lowest) * People![i] * Math.Clamp(1 - coverage![i], 0, 1))],
        _ => indices,
    };

    private double Sum(int area, Func<int, double> valueOf)
    {
        var sum = 0.0;
        for (var k = 0; k < Shares.Length; k++)
            sum += Share(k, valueOf(k));
        return sum;
    }

    private double Share(int part, double value) => _isMuted[part] ? 0 : Shares[part] * _scales[part].NeedOf(value);
}
