namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>What the columns of a table of cost models are called.</summary>
internal static class CostColumns
{
    public const string Model = "modell";
    public const string Name = "namn";
    public const string Units = "enheter";
    public const string Level = "nivå";
    public const string Edition = "årgång";
    public const string FirstYear = "första år";
    public const string LastYear = "sista år";
    public const string FullTimeHours = "heltidstimmar";
    public const string People = "nås";
    public const string Share = "andel som nås";
    public const string NewEachYear = "nya varje år";
    public const string Source = "källa";
    public const string Line = "post";
    public const string Title = "roll";
    public const string PerUnit = "per enhet";
    public const string FullTimeShare = "andel";
    public const string Hours = "timmar";
    public const string HourlyPrice = "timpris";
    public const string MonthlySalary = "månadslön";
    public const string Overhead = "påslag i procent";
    public const string Amount = "belopp";
    public const string Indirect = "indirekt";
    public const string Once = "engång";
    public const string LineFrom = "från år";
    public const string LineTo = "till år";

    /// <summary>Those that are about the model, and not about the line.</summary>
    public static readonly IReadOnlyList<string> OfModel =
    [
        Name, Units, Level, Edition, FirstYear, LastYear, FullTimeHours, People, Share, NewEachYear, Source,
    ];

    /// <summary>All.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Model, .. OfModel, Line, Title, PerUnit, FullTimeShare, Hours, HourlyPrice, MonthlySalary, Overhead, Amount,
        Indirect, Once, LineFrom, LineTo,
    ];
}
