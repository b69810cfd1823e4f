using System.Text;
using Omradesprofiler.Costs;

namespace Omradesprofiler.Tests.Costs;

/// <summary>
/// Region Kronoberg's pre-study on geographic area responsibility (2025): the pilot's table of costs. A year:
/// hälsopedagog 850 000 (1 700 h), the clinics' time for co-creation 180 000 (180 h at each of 2 clinics), project lead
/// 255 000 (510 h), indirect 100 000, together 1 385 000; two years 2 770 000 (3 400 h, 360 h a clinic, 1 020 h). All
/// hours at 500 kronor.
/// </summary>
public sealed class KronobergTests
{
    internal const string Json = """
        {
          "id": "kronoberg", "name": "Pilot i Kronoberg", "firstYear": 2026, "lastYear": 2027, "fullTimeHours": 1700,
          "units": { "careCenters": ["a", "b"] },
          "lines": [
            { "title": "Hälsopedagog", "fullTimeShare": 1, "hours": 1700, "hourlyPrice": 500 },
            { "title": "Vårdcentralernas tid för samskapande", "hours": 180, "hourlyPrice": 500, "perUnit": true },
            { "title": "Projektledare", "fullTimeShare": 0.3, "hourlyPrice": 500 },
            { "title": "Indirekta kostnader", "amount": 100000, "indirect": true }
          ],
          "source": "Region Kronoberg, förstudie om geografiskt områdesansvar, 2025"
        }
        """;

    private static readonly CostResult Result =
        CostCalculator.Of(CostModelJson.Read(Encoding.UTF8.GetBytes(Json), null).Model!);

    [Fact]
    public void A_year_costs_1_385_000_and_two_years_2_770_000()
    {
        Assert.Equal([138_500_000, 138_500_000], Result.Years.Select(year => year.Ore));
        Assert.Equal(277_000_000, Result.Ore);
        Assert.Equal(
            [85_000_000, 18_000_000, 25_500_000, 10_000_000], Result.Lines.Select(line => line.OrePerYear));
        Assert.Equal(20_000_000, Result.IndirectOre);
    }

    [Fact]
    public void The_hours_are_3_400_then_360_a_clinic_and_1_020()
    {
        Assert.Equal([3_400m, 720, 1_020, 0], Result.Lines.Select(line => line.Hours));
        Assert.Equal(360, Result.Lines[1].HoursPerUnit);
        Assert.Equal([2_570m, 2_570], Result.Years.Select(year => year.Hours));
    }
}
