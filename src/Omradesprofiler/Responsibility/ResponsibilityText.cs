using System.Globalization;

namespace Omradesprofiler.Responsibility;

/// <summary>Names and numbers as they stand in Swedish sentences.</summary>
internal static class ResponsibilityText
{
    private const int MostNames = 6;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Number(long value) => value.ToString("N0", Swedish);

    public static string Meters(int meters) => meters < 1_000
        ? $"{Number(meters)} m"
        : (meters / 1_000.0).ToString("N1", Swedish) + " km";

    public static string NamesOfAreas(ResponsibilityProblem problem, IReadOnlyList<int> areas) =>
        Names(areas.Select(area => problem.Areas[area].Name), areas.Count);

    public static string NamesOfClinics(ResponsibilityProblem problem, IReadOnlyList<int> clinics) =>
        Names(clinics.Select(clinic => problem.Clinics[clinic].Name), clinics.Count);

    private static string Names(IEnumerable<string> names, int count)
    {
        var shown = string.Join(", ", names.Take(MostNames));
        return count <= MostNames ? shown : $"{shown} och {Number(count - MostNames)} till";
    }
}
