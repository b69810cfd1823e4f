namespace Omradesprofiler.Care;

/// <summary>What the law says of clinics and areas, in the words that the product uses.</summary>
public static class CareLaw
{
    /// <summary>Stands in every answer about responsibility (HSL 2017:30, 7 kap. 3 §).</summary>
    public const string ResponsibilityLimitsNobody =
        "Områdesansvar är ett ansvar för dem som bor i området. Det begränsar inte någons val av vårdcentral.";
}
