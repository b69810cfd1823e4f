using Omradesprofiler.Care;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Makes each clinic's limits from a rule.</summary>
/// <param name="rule">The rule.</param>
/// <param name="careCenters">The clinics.</param>
/// <param name="loads">What each area takes of a clinic's room.</param>
/// <param name="nearest">The place of the clinic nearest to each area; −1 where none is within reach.</param>
internal sealed class CapacityLimitsBuilder(
    CapacityRule rule, IReadOnlyList<CareCenter> careCenters, int[] loads, int[] nearest)
{
    private readonly long _total = loads.Sum(load => (long)load);

    /// <summary>The lower and upper limit of each clinic, in the clinics' order.</summary>
    public (int Lower, int Upper)[] Build(ProblemFaults faults)
    {
        CheckStated(faults);
        var byCode = rule.Limits.ToDictionary(limit => limit.CareCenter, StringComparer.Ordinal);
        foreach (var limit in rule.Limits.Where(l => careCenters.All(one => one.Code != l.CareCenter)))
            faults.Add("capacity.limits", $"{limit.CareCenter} är inte med bland vårdcentralerna.");
        var limits = careCenters.Select((one, i) =>
        {
            var (lower, upper) = ByRule(i);
            var own = byCode.GetValueOrDefault(one.Code);
            return (Lower: own?.Lower ?? Math.Min(lower, own?.Upper ?? lower), Upper: own?.Upper ?? upper);
        }).ToList();
        foreach (var (limit, one) in limits.Zip(careCenters).Where(pair => pair.First.Lower > pair.First.Upper))
            faults.Add(
                "capacity.limits",
                $"{one.Name} ska ha minst {ResponsibilityText.Number(limit.Lower)} och rymmer högst "
                + $"{ResponsibilityText.Number(limit.Upper)}.");
        CheckRoom(limits.Sum(limit => limit.Upper), faults);
        return [.. limits.Select(limit => ((int)limit.Lower, (int)Math.Min(limit.Upper, int.MaxValue)))];
    }

    private (long Lower, long Upper) ByRule(int careCenter)
    {
        var upper = rule.Kind switch
        {
            CapacityKind.Stated => (careCenters[careCenter].Capacity ?? 0) * rule.Factor,
            CapacityKind.Equal => rule.Factor * _total / careCenters.Count,
            CapacityKind.NearestAndEqual =>
                rule.Factor * ((NearestLoad(careCenter) / 2) + ((double)_total / careCenters.Count / 2)),
            _ => _total,
        };
        return rule.Kind == CapacityKind.Given
            ? (0, _total)
            : ((long)Math.Floor(rule.LowerShare * upper), (long)Math.Ceiling(upper));
    }

    private double NearestLoad(int careCenter)
    {
        var sum = 0L;
        for (var i = 0; i < loads.Length; i++)
            if (nearest[i] == careCenter)
                sum += loads[i];
        return sum;
    }

    private void CheckStated(ProblemFaults faults)
    {
        if (rule.Kind != CapacityKind.Stated)
            return;
        var given = rule.Limits.Where(limit => limit.Upper is not null).Select(limit => limit.CareCenter).ToHashSet();
        var lacking = careCenters.Where(one => one.Capacity is null && !given.Contains(one.Code))
            .Select(one => one.Name).ToList();
        if (lacking.Count > 0)
            faults.Add(
                "capacity.rule",
                $"{lacking.Count} av {careCenters.Count} vårdcentraler har ingen angiven kapacitet: "
                + $"{ProblemFaults.Names(lacking)}. Ange dem i capacity.limits eller välj en annan regel.");
    }

    private void CheckRoom(long room, ProblemFaults faults)
    {
        if (room < _total)
            faults.Add(
                "capacity",
                $"Vårdcentralerna rymmer tillsammans {ResponsibilityText.Number(room)}, men områdena behöver "
                + $"{ResponsibilityText.Number(_total)}: {ResponsibilityText.Number(_total - room)} får inte plats.");
    }
}
