using System.Diagnostics;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Tests.Statistics;

namespace Omradesprofiler.Tests.Server;

/// <summary>The command <c>solve</c> from the outside: plain files in, an answer with its proof out.</summary>
public sealed class SolveCommandTests
{
    private const string Columns = "demand.id=NAME,demand.weight=POP2000,candidates.id=NAME,cost.from=DestinationName,"
        + "cost.to=name,cost.minutes=distance";

    private static readonly LocationFiles Files = new("d.csv", "k.csv", "c.csv");

    [Theory]
    [InlineData("p-median -p 1", 5731159103.675338, "Store_13")]
    [InlineData("p-median -p 2", 4009098972.13491, "Store_12,Store_15")]
    [InlineData("p-median -p 3", 3385565397.531517, "Store_5,Store_11,Store_15")]
    [InlineData("max-cover -p 3 --radius 5000", 791_499, null)]
    [InlineData("set-cover --radius 5000", 8, null)]
    [InlineData("p-center -p 3", 7529.985950, null)]
    public void The_published_optima_of_san_francisco_come_out(string model, double published, string? sites)
    {
        var (code, output, errors) = Run([.. SanFrancisco(), "--format", "json", "--model", .. model.Split(' ')]);
        Assert.True(code == 0, errors);
        var answer = JsonDocument.Parse(output).RootElement;
        Oracle.Equal(published, answer.GetProperty("objective").GetDouble());
        Oracle.Equal(published, answer.GetProperty("bound").GetDouble(), 1e-7);
        var gap = answer.GetProperty("gap").GetDouble();
        Assert.InRange(gap, 0, 1e-7);
        Assert.Equal(gap == 0 ? "optimal" : "feasible", answer.GetProperty("status").GetString());
        var chosen = answer.GetProperty("sites").EnumerateArray().Select(site => site.GetString()!).ToList();
        if (sites is not null)
            Assert.Equal(sites.Split(','), chosen);
        Assert.Equal(205, answer.GetProperty("allocation").GetArrayLength());
        Assert.All(
            answer.GetProperty("allocation").EnumerateArray(),
            row => Assert.Contains(row.GetProperty("site").GetString(), chosen));
    }

    [Fact]
    public void A_cover_that_can_not_be_is_told_with_the_radius_that_would_do()
    {
        var (code, output, errors) = Run(
            [.. SanFrancisco(), "--format", "json", "--model", "set-cover", "--radius", "2000"]);
        Assert.Equal(3, code);
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("infeasible", answer.GetProperty("status").GetString());
        Assert.Contains(
            "Radien behöver vara minst", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.True(answer.GetProperty("outsideRadius").GetProperty("weight").GetDouble() > 0);
        Assert.Contains("Ingen placering", errors, StringComparison.Ordinal);
        Assert.Equal(3, Run([.. SanFrancisco(), "--model", "set-cover", "--radius", "20"]).Code);
    }

    [Fact]
    public void Text_csv_and_curve_are_given_and_the_unreachable_are_named()
    {
        using var folder = new TemporaryFolder();
        string[] files =
        [
            "--demand", folder.File("d.csv", "id;weight\na;10\nb;20\nö;5\n"),
            "--candidates", folder.File("k.csv", "id;capacity\nx;30\ny;30\n"),
            "--cost", folder.File("c.csv", "from;to;minutes\na;x;1,5\na;y;9\nb;x;7\nb;y;2\n"),
            "--missing", "unreachable",
        ];
        var text = Run([.. files, "--model", "p-median", "-p", "2", "--curve"]);
        Assert.True(text.Code == 0, text.Errors);
        Assert.Contains("Platser       2: x, y", text.Output, StringComparison.Ordinal);
        Assert.Contains("1 efterfrågepunkt, vikt 5 (ö)", text.Output, StringComparison.Ordinal);
        Assert.Contains("nyttan av en till 75", text.Output, StringComparison.Ordinal);
        var csv = Run([.. files, "--model", "capacitated", "-p", "1", "--format", "csv"]);
        Assert.True(csv.Code == 0, csv.Errors);
        Assert.Equal(["efterfrågan;vikt;plats;minuter", "a;10;y;9", "b;20;y;2", "ö;5;;"],
            csv.Output.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        var wrong = Run([.. files, "--model", "p-median", "-p", "3"]);
        Assert.Equal((1, ""), (wrong.Code, wrong.Output));
        Assert.Contains("3 platser begärs men bara 2 får väljas", wrong.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id\nx\n", "p-median", "-p 1 --group-limit 1", 1, "kolumnen group")]
    [InlineData("id,forbidden\nx,1\ny,1\n", "p-median", "-p 1", 1, "Alla kandidatplatser är förbjudna")]
    [InlineData("id,fixed\nx,1\ny,1\n", "p-median", "-p 1", 1, "tvingande")]
    [InlineData("id\nx\ny\n", "capacitated", "-p 1", 1, "kolumnen capacity")]
    [InlineData("id,capacity\nx,1\ny,1\n", "capacitated", "-p 2", 3, "Ingen placering")]
    [InlineData("id\nx\ny\n", "max-cover", "-p 1 --radius 0,5", 3, "Ingen nås inom radien")]
    [InlineData("id,group\nx,A\ny,A\n", "p-center", "-p 2 --group-limit 1", 3, "grupperna rymmer bara 1")]
    public void What_can_not_be_answered_has_a_reason_an_exit_code_and_no_output(
        string candidates, string model, string rest, int expected, string reason)
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = Run(
        [
            "--demand", folder.File("d.csv", "id,weight\na,10\n"), "--candidates", folder.File("k.csv", candidates),
            "--cost", folder.File("c.csv", candidates.Contains('y') ? "from,to,minutes\na,x,1\na,y,2\n"
                : "from,to,minutes\na,x,1\n"),
            "--model", model, .. rest.Split(' '),
        ]);
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-median", null, null, "-p")]
    [InlineData("p-median", 0, null, "-p")]
    [InlineData("set-cover", 3, "5", "-p")]
    [InlineData("set-cover", null, null, "--radius")]
    [InlineData("max-cover", 3, "-5", "--radius")]
    [InlineData("max-cover", 3, "tio", "--radius")]
    [InlineData("p-center", 3, "5", "--radius")]
    [InlineData("bäst", 3, null, "--model")]
    public void Options_that_do_not_fit_the_model_are_refused(string model, int? sites, string? radius, string option)
    {
        var options = new SolveOptions(Files, model, sites, radius, null, false, "text");
        Assert.Equal(option, Assert.Throws<DataException>(() => options.Question()).Finding.Source);
    }

    [Theory]
    [InlineData("solve --demand d.csv --candidates k.csv --model p-median -p 1", "--cost")]
    [InlineData("solve --demand d.csv --candidates k.csv --cost c.csv --model p-median -p abc", "-p")]
    public void An_option_that_is_missing_or_wrong_is_named(string line, string option)
    {
        var (code, output, errors) = Run(line.Split(' ')[1..]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(
            $"Något saknas eller är fel: {option}\n", errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 60, "mer än 20,000 % bättre")]
    [InlineData(3, 3.0000001, "mer än 0,001 % bättre")]
    [InlineData(0, 60, "bättre än gränsen")]
    public void How_much_better_is_told_of_the_placement_and_rounded_up(double objective, double bound, string expected)
    {
        var text = SolveText.Of(new SolveAnswer("feasible", "max-cover", objective, bound, null, ["x"])
        {
            Summary = new SolveSummary(0, null, null, null, null),
        });
        Assert.Contains(expected, text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_options_are_read_or_refused()
    {
        var options = new SolveOptions(Files, "max-cover", 3, "7,5", 2, true, "json");
        Assert.Equal(7.5, options.Question().Radius);
        Assert.Throws<DataException>(() => (options with { GroupLimit = 0 }).Question());
        Assert.Throws<DataException>(() => (options with { Format = "xml" }).Question());
        Assert.Throws<DataException>(() => (options with { Model = "set-cover", Sites = null }).Question());
        Assert.Equal("NAME", SolveOptions.ReadColumns("demand.id=NAME, cost.to=x")["demand.id"]);
        Assert.Throws<DataException>(() => SolveOptions.ReadColumns("demand.id"));
        Assert.Throws<DataException>(() => SolveOptions.ReadColumns("demand.id=a,demand.id=b"));
    }

    private static string[] SanFrancisco() =>
    [
        "--demand", Shared("SF_demand_205_centroid_uniform_weight.csv"),
        "--candidates", Shared("SF_store_site_16_longlat.csv"),
        "--cost", Shared("SF_network_distance_candidateStore_16_censusTract_205_new.csv"), "--columns", Columns,
    ];

    private static string Shared(string file) => SharedData.Require(Path.Combine("..", "oracles", "spopt", file));

    private static (int Code, string Output, string Errors) Run(IReadOnlyList<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "solve", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
