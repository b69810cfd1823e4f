using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>The own tables of the sample county, on both editions, read without the product's import.</summary>
internal sealed class SampleCounty
{
    private static readonly string[] NoClinic = ["OLISTAD", "ANNAT_LAN"];

    private SampleCounty() => Register = new AreaRegister(
    [
        ReadTree(Edition.Deso2018, "koppling_deso2018_regso2020.csv"),
        ReadTree(Edition.Deso2025, "koppling_deso2025_regso2025.csv"),
    ]);

    public static SampleCounty Read { get; } = new();

    public AreaRegister Register { get; }

    /// <summary>Those with diabetes among those who live there, by DeSO and sex.</summary>
    public RawTable Diabetes(params int[] years) => BySex("diabetes", "diagnoser", years);

    /// <summary>Those of 65 and over in hospital after a fall, as if they were own data.</summary>
    public RawTable Falls(params int[] years) => BySex("fallskador_65", "fallskadade", years);

    /// <summary>Who is listed where, by DeSO and clinic.</summary>
    public RawTable Listing()
    {
        var layer = Register.Newest.Layer(AreaLevel.Deso);
        var columns = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var row in Rows("care", "listning.csv", ';'))
        {
            if (!columns.TryGetValue(row[1], out var column))
                columns[row[1]] = column = new double[layer.Count];
            column[layer.IndexOf(row[0])] += Number(row[2]);
        }

        Assert.All(NoClinic, name => Assert.Contains(name, columns.Keys));
        return SmallCounty.Own("listning", [.. columns.Select(one => new Series(
            new SeriesKey("listed", AreaLevel.Deso, Edition.Deso2025, new Period(2025), Sex.All, AgeGroup.All)
            {
                CareCenter = one.Key,
            },
            "listning.csv", one.Value, new CellState[layer.Count]))]);
    }

    /// <summary>The rules of a table that has people as its denominator.</summary>
    public static ProtectionRules Rules(RawTable table, int k) => new()
    {
        MinimumCount = k,
        Pairs = table.Name == "listning" ? [] : [new MeasurePair(table.Name, $"{table.Name}.people")],
    };

    private RawTable BySex(string name, string count, int[] years)
    {
        var series = new Dictionary<(int Year, Sex Sex, bool IsPart), Series>();
        foreach (var row in Rows("tables", $"{name}.csv", ',').Where(row => row[0].Length == 9))
        {
            var sex = row[1] == "kvinnor" ? Sex.Women : Sex.Men;
            var year = int.Parse(row[2], CultureInfo.InvariantCulture);
            if (!years.Contains(year))
                continue;
            var edition = year < 2024 ? Edition.Deso2018 : Edition.Deso2025;
            var layer = Register.FindLayer(AreaLevel.Deso, edition)!;
            foreach (var isPart in new[] { true, false })
            {
                if (!series.TryGetValue((year, sex, isPart), out var one))
                    series[(year, sex, isPart)] = one = Empty(
                        isPart ? name : $"{name}.people", edition, year, sex, layer.Count);
                one.Values[layer.IndexOf(row[0])] = Number(row[isPart ? 3 : 4]);
                one.States[layer.IndexOf(row[0])] = CellState.Published;
            }
        }

        Assert.Equal(4 * years.Length, series.Count);
        return SmallCounty.Own(name, [.. series.Values]);
    }

    private static Series Empty(string measure, Edition edition, int year, Sex sex, int count)
    {
        var states = new CellState[count];
        Array.Fill(states, CellState.NotCollected);
        return new Series(
            new SeriesKey(measure, AreaLevel.Deso, edition, new Period(year), sex, AgeGroup.All), "test",
            new double[count], states);
    }

    private static AreaTree ReadTree(Edition edition, string file)
    {
        var areas = new Dictionary<string, Area>(StringComparer.Ordinal);
        Add(AreaLevel.Country, "00", null);
        Add(AreaLevel.County, "99", "00");
        foreach (var row in Rows("keys", file, ','))
        {
            Add(AreaLevel.Municipality, row[3], "99");
            Add(AreaLevel.Regso, row[1], row[3]);
            Add(AreaLevel.Deso, row[0], row[1]);
        }

        return new AreaTree(edition, areas.Values);

        void Add(AreaLevel level, string code, string? parent) => areas.TryAdd(code, new Area(
            new AreaId(level, code, level switch
            {
                AreaLevel.Deso => edition,
                AreaLevel.Regso => edition.Regso,
                _ => null,
            }),
            code, parent));
    }

    private static IEnumerable<string[]> Rows(string folder, string file, char separator) =>
        File.ReadLines(Repository.PathOf("geodata", "sample", folder, file)).Skip(1)
            .Select(line => line.TrimEnd('\r').Split(separator));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
