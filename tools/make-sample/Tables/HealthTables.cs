using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Deaths and the health indicators, as regions' own extracts: plain CSV, each in its own fashion.</summary>
internal static class HealthTables
{
    private static readonly string[] Sexes = ["män", "kvinnor"];

    /// <summary>Survey years and how many answered in a municipality.</summary>
    private static readonly (int Year, int Answers)[] Surveys = [(2018, 520), (2020, 610), (2022, 560), (2024, 590)];

    /// <summary>Wide: one column an age band.</summary>
    public static void WriteDeaths(string path, World world, Health health)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Country, Level.County, Level.Municipality, Level.Deso)
            from sex in new[] { 0, 1 }
            let counts = Ages.Codes.Select((_, band) => health.Deaths.Sum(area, year, Ages.Cell(sex, band)))
            select Text.Row([area.Code, Text.Number(year), Sexes[sex], .. counts.Select(count => Text.Number(count))]);
        Text.Write(path, rows.Prepend(Text.Row(["region", "år", "kön", .. Ages.Labels])), Text.Utf8);
    }

    public static void WriteCaries(string path, World world, Health health)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Country, Level.County, Level.Municipality, Level.Deso)
            let cases = health.Caries.Sum(area, year, 0)
            let examined = health.Caries.Sum(area, year, 1)
            select Text.SemicolonRow(area.Code, Text.Number(year), Text.Number(cases), Text.Number(examined));
        Text.Write(path, rows.Prepend("område;år;barn med karies;undersökta barn"), Text.Windows1252, "\r\n");
    }

    public static void WriteFalls(string path, World world, Health health)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Country, Level.County, Level.Municipality, Level.Deso)
            from sex in new[] { 0, 1 }
            let cases = health.Falls.Sum(area, year, sex)
            let people = health.Falls.Sum(area, year, 2 + sex)
            select Text.Row(area.Code, Sexes[sex], Text.Number(year), Text.Number(cases), Text.Number(people));
        Text.Write(path, rows.Prepend("deso,kön,år,fallskadade,befolkning"), Text.Utf8);
    }

    public static void WriteVisits(string path, World world, EmergencyVisits visits)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Country, Level.County, Level.Municipality, Level.Deso)
            let counts = new[] { visits.Counts.Sum(area, year, 0), visits.Counts.Sum(area, year, 1) }
            select Text.SemicolonRow(area.Code, Text.Number(year), Text.Number(counts[0]), Text.Number(counts[1]));
        Text.Write(path, rows.Prepend("område;år;besök;invånare"), Text.Utf8WithMark, "\r\n");
    }

    /// <summary>Diagnoses are the region's own and unprotected: small numbers stand as they are.</summary>
    public static void WriteDiagnoses(string path, World world, Health health)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Deso)
            from sex in new[] { 0, 1 }
            let cases = health.Diagnoses.Sum(area, year, sex)
            let people = health.Diagnoses.Sum(area, year, 2 + sex)
            select Text.Row(area.Code, Sexes[sex], Text.Number(year), Text.Number(cases), Text.Number(people));
        Text.Write(path, rows.Prepend("deso,kön,år,diagnoser,befolkning"), Text.Utf8);
    }

    /// <summary>A survey: per cent in good health with 95 per cent intervals, nothing below the municipality.</summary>
    public static void WriteSelfRated(string path, World world, Society society)
    {
        var rows =
            from survey in Surveys
            from area in world.Of(Level.Country, Level.County, Level.Municipality)
            let women = SelfRated(world, society, area, survey, 1)
            let men = SelfRated(world, society, area, survey, 0)
            from row in new[]
            {
                ("män", men), ("kvinnor", women), ("totalt", (men.Good + women.Good, men.Answers + women.Answers)),
            }
            select SurveyRow(area, survey.Year, row.Item1, row.Item2);
        const string Header = "kod;namn;år;kön;andel;nedre gräns;övre gräns;antal svar";
        Text.Write(path, rows.Prepend(Header), Text.Utf8WithMark, "\r\n");
    }

    private static (int Good, int Answers) SelfRated(
        World world, Society society, Area area, (int Year, int Answers) survey, int sex)
    {
        var chance = new Chance(world.Seed, $"självskattad hälsa {area.Code} {survey.Year} {sex}");
        var answers = area.Level switch
        {
            Level.Municipality => survey.Answers / 2,
            Level.County => survey.Answers * 4,
            _ => 8_500,
        };
        var truth = society.WeightedByAdults(
            area, survey.Year, part => 0.715 - 0.055 * part.Deprivation + 0.01 * part.Prosperity);
        return (chance.Binomial(answers, truth + (sex == 0 ? 0.018 : -0.018)), answers);
    }

    private static string SurveyRow(Area area, int year, string sex, (int Good, int Answers) survey)
    {
        var (low, high) = Wilson(survey.Good, survey.Answers);
        return Text.SemicolonRow(
            area.Code, area.Name, Text.Number(year), sex, Percent((double)survey.Good / survey.Answers),
            Percent(low), Percent(high), Text.Number(survey.Answers));

        string Percent(double share) => Text.Number(100 * share, 1).Replace('.', ',');
    }

    /// <summary>Wilson's interval for a share (1927).</summary>
    private static (double Low, double High) Wilson(int cases, int people)
    {
        const double Z = 1.959964;
        var share = (double)cases / people;
        var centre = share + Z * Z / (2 * people);
        var half = Z * Math.Sqrt(share * (1 - share) / people + Z * Z / (4.0 * people * people));
        return ((centre - half) / (1 + Z * Z / people), (centre + half) / (1 + Z * Z / people));
    }
}
