using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators.Cni;

/// <summary>What one group gives to the difference between a place's index and another's.</summary>
/// <param name="Factor">The group.</param>
/// <param name="Share">Its share of all people in the place.</param>
/// <param name="OtherShare">Its share of all people in the other.</param>
/// <param name="Contribution">Weight times the difference between the shares, in the index's unit.</param>
/// <param name="Limits">Between what the contribution lies, at 99.8 %.</param>
public sealed record IndexDriver(
    IndexFactor Factor, double Share, double OtherShare, double Contribution, Limits Limits)
{
    /// <summary>1 where it surely lifts the index above the other's, −1 where it surely lowers it, else 0.</summary>
    public int Side => Limits.Lower > 0 ? 1 : Limits.Upper < 0 ? -1 : 0;
}

/// <summary>
/// Why a place's index is above or below that of a larger one, which is taken as known: the contributions of the groups
/// add up to the difference. A share is known as well as its Wilson limits at 99.8 % say (one in five hundred, since
/// seven are looked at), widened by what the source may have moved each count. One group is said to give more than
/// another only where their limits lie apart: whether they do is no test of two independent shares, but holds however
/// the groups overlap, which nobody knows.
/// </summary>
/// <param name="Difference">The place's index minus the other's.</param>
/// <param name="Groups">All groups, the one that gives most in the difference's direction first.</param>
/// <param name="Most">Those of them, at most three, that surely go the difference's way and surely give more than every
/// other group; empty where that can not be told.</param>
public sealed record IndexDrivers(
    double Difference, IReadOnlyList<IndexDriver> Groups, IReadOnlyList<IndexDriver> Most)
{
    private const int MostNamed = 3;

    /// <summary>What gives the difference.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="own">The place's counts, in the order of the factors, and its people.</param>
    /// <param name="other">The same of the larger place.</param>
    /// <param name="unit">What a point a person is worth in the index's unit: 1 on the raw scale.</param>
    /// <param name="perturbation">How far the source may have moved each count.</param>
    /// <returns>Refused where counts are no counts of those people.</returns>
    public static Outcome<IndexDrivers> Of(
        IndexDefinition definition, (IReadOnlyList<double> Counts, double People) own,
        (IReadOnlyList<double> Counts, double People) other, double unit, PerturbedCount perturbation)
    {
        var groups = new List<IndexDriver>(definition.Factors.Count);
        for (var i = 0; i < definition.Factors.Count; i++)
        {
            var limits = perturbation.OfShare(own.Counts[i], own.People, Confidence.Strict);
            if (!limits.TryGet(out var share))
                return limits.Reason;
            if (WilsonScore.Check(other.Counts[i], other.People) is var refusal and not Refusal.None)
                return refusal;
            var factor = definition.Factors[i];
            var beside = other.Counts[i] / other.People;
            var mean = own.Counts[i] / own.People;
            groups.Add(new IndexDriver(
                factor, mean, beside, Given(mean), new Limits(Given(share.Lower), Given(share.Upper))));

            double Given(double known) => factor.Weight * unit * (known - beside);
        }

        var difference = groups.Sum(group => group.Contribution);
        var sign = difference < 0 ? -1 : 1;
        groups = [.. groups.OrderByDescending(group => sign * group.Contribution)];
        return new IndexDrivers(difference, groups, MostOf(groups, sign));
    }

    private static List<IndexDriver> MostOf(List<IndexDriver> groups, int sign)
    {
        for (var count = 1; count <= Math.Min(MostNamed, groups.Count - 1); count++)
        {
            if (groups[count - 1].Side != sign)
                break;
            var least = groups.Take(count).Min(group => Toward(group, sign).Least);
            if (groups.Skip(count).All(group => Toward(group, sign).Most < least))
                return groups[..count];
        }

        return [];
    }

    /// <summary>The limits of a contribution, counted in a direction.</summary>
    private static (double Least, double Most) Toward(IndexDriver group, int sign) =>
        sign > 0 ? (group.Limits.Lower, group.Limits.Upper) : (-group.Limits.Upper, -group.Limits.Lower);
}
