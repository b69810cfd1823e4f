namespace Omradesprofiler.Indicators.Cni;

/// <summary>
/// Care Need Index: SCB's seven factors and weights (Sundquist et al. 2003, J Epidemiol Community Health 57:347–52;
/// SCB, Care Need Index, product page), with the index of one population.
/// </summary>
/// <param name="Definition">Factor set, weights and year.</param>
/// <param name="Points">Σ weight · count. SCB prints it truncated, see <see cref="PrintedPoints"/>.</param>
/// <param name="Population">Persons.</param>
public sealed record CareNeedIndex(IndexDefinition Definition, double Points, double Population)
{
    /// <summary>SCB's definition with the seven counts as measures <c>cni.…</c>.</summary>
    public static IndexDefinition Scb { get; } = new(
        "cni-scb-7", "Care Need Index (CNI)", 2003,
        [
            new IndexFactor("under5", "Ålder yngre än fem år", 3.23, new CountTerm("cni.under5")),
            new IndexFactor(
                "foreignBorn", "Född i Östeuropa, Asien, Afrika eller Sydamerika", 5.72,
                new CountTerm("cni.foreignBorn")),
            new IndexFactor("alone65", "Ålder över 65 år och ensamboende", 6.15, new CountTerm("cni.alone65")),
            new IndexFactor(
                "singleParent", "Ensamstående förälder med barn 17 år eller yngre", 4.19,
                new CountTerm("cni.singleParent")),
            new IndexFactor(
                "movedIn", "Person ett år eller äldre som flyttat in i området", 4.19, new CountTerm("cni.movedIn")),
            new IndexFactor("unemployed", "Arbetslös eller i åtgärd 16–64 år", 5.13, new CountTerm("cni.unemployed")),
            new IndexFactor("lowEdu", "Lågutbildad 25–64 år", 3.97, new CountTerm("cni.lowEdu")),
        ],
        new CountTerm("cni.population"));

    /// <summary>Points per person; Sweden is about 2.48.</summary>
    public double Raw => Points / Population;

    /// <summary>Points as SCB prints them: truncated, not rounded.</summary>
    public long PrintedPoints => (long)Math.Truncate(Points);

    /// <summary>Computes the index from counts.</summary>
    /// <param name="counts">Persons in the definition's order of factors.</param>
    /// <param name="population">Persons in all, above 0.</param>
    public static CareNeedIndex Of(ReadOnlySpan<double> counts, double population)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        return new CareNeedIndex(Scb, Scb.PointsOf(counts), population);
    }

    /// <summary>
    /// The index of two populations together, from their points and people; never the mean of their indices.
    /// </summary>
    public CareNeedIndex Union(CareNeedIndex other) =>
        new(Definition, Points + other.Points, Population + other.Population);

    /// <summary>Raw over the raw value of a reference population, which is 1 itself.</summary>
    /// <param name="referenceRaw">The reference's raw value of the same definition and period, above 0.</param>
    public double RelativeTo(double referenceRaw)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(referenceRaw);
        return Raw / referenceRaw;
    }
}
