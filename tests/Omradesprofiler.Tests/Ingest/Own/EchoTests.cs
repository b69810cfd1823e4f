using System.Globalization;
using System.Text;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Ingest.Own;

/// <summary>Whatever is wrong with own data, nothing of what stands in them is told anywhere.</summary>
public sealed class EchoTests
{
    private const string Canary = "kanariefågel";
    private const string OddNumber = "48151623";

    private static readonly string Good = string.Concat(OwnPackage.Rows());

    public static TheoryData<string> BrokenTables =>
    [
        $"{Canary};kön;år;diagnoser;folk\n{Good}",
        $"deso;kön;år;{Canary};folk\n{Good}",
        $"deso;kön;år;diagnoser;folk;{Canary}\n9901A0010;män;2025;{OddNumber};{OddNumber};{Canary}\n",
        $"9901A0010;{Canary};2025;{OddNumber};700\n9901A0020;{Canary};2025;60;700\n",
        $"{Canary}\n{OddNumber}\n",
        $"{OwnPackage.Header}\n{Canary};män;2025;{OddNumber};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;{Canary};2025;{OddNumber};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;män;{Canary};{OddNumber};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;män;2023;{OddNumber};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A9990;män;2025;{OddNumber};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;män;2025;-{OddNumber};{OddNumber}\n",
        $"{OwnPackage.Header}\n9901A0010;män;2025;{OddNumber},5;{OddNumber},25\n",
        $"{OwnPackage.Header}\n9901A0010;män;2025;{Canary};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;män;2025;{OddNumber};700;{Canary};{OddNumber}\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;män\n{Good}",
        $"{OwnPackage.Header}\n{Good}9901A0010;män;2025;{OddNumber};{OddNumber}\n",
        $"{OwnPackage.Header}\n9901A0010;män;2025;{OddNumber};5\n",
        $"{OwnPackage.Header}\n\"{Canary}\"x;män;2025;{OddNumber};5\n{Good}",
        $"{OwnPackage.Header}\n{Good}{Canary}\n",
        $"{OwnPackage.Header}\n{Good}{Canary};;2025;{OddNumber};{OddNumber}\n",
        $"{OwnPackage.Header}\n9901A0010;totalt;2025;{OddNumber};{OddNumber}\n{Good}",
        $"deso;kön;år;diagnoser;diagnoser;folk\n{Good}",
        $"{OwnPackage.Header}\n9901A0010;{Canary} 640823-3234;2025;{OddNumber};{OddNumber}\n",
        $"{{ \"{Canary}\": {OddNumber} }}",
        "",
    ];

    public static TheoryData<string> BrokenListings =>
    [
        $"deso;enhet;antal\n9901A0010;{Canary};{OddNumber}\n9901A0020;VC1;900\n",
        $"deso;{Canary};antal\n9901A0010;VC1;{OddNumber}\n",
        $"deso;enhet;antal\n9901A0010;VC1;{Canary}\n9901A0020;VC1;900\n",
        $"deso;enhet;antal\n{Canary};VC1;{OddNumber}\n9901A0020;VC1;900\n",
    ];

    public static TheoryData<string, string> BrokenUnits => new()
    {
        { OwnPackage.UnitHeader, $"{Canary};2025-01;{OddNumber};2;3;4;5;6;7;{OddNumber}\nVC1;2025-01;1;2;3;4;5;6;7;80\n" },
        { OwnPackage.UnitHeader, $"VC1;{Canary};{OddNumber};2;3;4;5;6;7;{OddNumber}\nVC1;2025-01;1;2;3;4;5;6;7;80\n" },
        { OwnPackage.UnitHeader, $"VC1;2025-13;{OddNumber};2;3;4;5;6;7;{OddNumber}\nVC1;2025-01;1;2;3;4;5;6;7;80\n" },
        { OwnPackage.UnitHeader, $"VC1;2025-01;{OddNumber};2;3;4;5;6;7;80\n" },
        { OwnPackage.UnitHeader, $"VC1;2025-01;{Canary};2;3;4;5;6;7;{OddNumber}\n" },
        { OwnPackage.UnitHeader, $"VC1;2025-01;{OddNumber};2;3;4;5;6;7;80\nVC1;2025;{OddNumber};2;3;4;5;6;7;80\n" },
        { OwnPackage.UnitHeader.Replace("alla", Canary, StringComparison.Ordinal), $"VC1;2025-01;{OddNumber};2;3\n" },
    };

    [Theory]
    [MemberData(nameof(BrokenUnits))]
    public void Nothing_of_a_broken_table_of_units_is_told(string header, string rows)
    {
        using var package = new OwnPackage();
        AssertSilent(package.WithUnits(header, rows));
    }

    [Theory]
    [MemberData(nameof(BrokenTables))]
    public void Nothing_of_a_broken_own_table_is_told(string content)
    {
        using var package = new OwnPackage();
        AssertSilent(package.Write("own.csv", content));
    }

    [Theory]
    [MemberData(nameof(BrokenListings))]
    public void Nothing_of_a_broken_listing_is_told(string content)
    {
        using var package = new OwnPackage();
        AssertSilent(package.Write("listed.csv", content));
    }

    [Theory]
    [InlineData("json-stat2")]
    [InlineData("px")]
    [InlineData("pxweb-json")]
    [InlineData("kolada-json")]
    [InlineData("xlsx")]
    [InlineData("scb-xlsx")]
    public void Nor_where_it_is_of_another_format(string format)
    {
        using var package = new OwnPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"own.csv\", \"format\": \"csv\"", $"\"own.csv\", \"format\": \"{format}\"", StringComparison.Ordinal);
        AssertSilent(package.Write("own.csv", $"{{ \"{Canary}\": [ {OddNumber}, \"{Canary}\" ] }}"));
    }

    [Fact]
    public void A_hidden_count_is_nowhere_in_what_is_let_out()
    {
        const double Hidden = 97;
        using var package = new OwnPackage();
        using var folder = new TemporaryFolder();
        package.RecipeText = package.RecipeText.Replace(
            "\"tables\": [", "\"protection\": { \"minimumCount\": 5, \"numerator\": 100 },\n\"tables\": [",
            StringComparison.Ordinal);
        package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Desos.SelectMany((deso, i) => new[]
        {
            $"{deso};män;2025;{(i == 2 ? Hidden : 260 + i)};{1700 + i}\n", $"{deso};kvinnor;2025;{250 + i};{1690 + i}\n",
        })));
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        var result = package.Import(workspace);
        var hidden = result.Snapshot.Tables.SelectMany(table => table.Series)
            .SelectMany(series => series.Values.Zip(series.States))
            .Where(cell => cell.Second == CellState.OwnSuppressed).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.Equal(0, cell.First));
        foreach (var file in Directory.GetFiles(workspace.Place, "*", SearchOption.AllDirectories))
        {
            var isFound = new[] { Hidden, 100 * Hidden / 1702, Hidden / 1702 }.Any(number =>
                File.ReadAllBytes(file).AsSpan().IndexOf(BitConverter.GetBytes(number)) >= 0
                || File.ReadAllBytes(file).AsSpan().IndexOf([.. BitConverter.GetBytes(number).Reverse()]) >= 0);
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(file)) == "own", isFound);
        }
    }

    private static void AssertSilent(OwnPackage package)
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        var told = new StringBuilder();
        var (output, errors) = (Console.Out, Console.Error);
        using var writer = new StringWriter(told, CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(writer);
            Console.SetError(writer);
            var result = package.Import(workspace);
            FindingList.Write(result.Findings, writer);
            Assert.NotEmpty(result.Findings);
        }
        catch (DataException e)
        {
            told.Append(e);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        AssertHasNone(told.ToString(), isSaid: true);
        foreach (var file in Directory.Exists(workspace.Place)
            ? Directory.GetFiles(workspace.Place, "*", SearchOption.AllDirectories)
            : [])
            if (Path.GetFileName(Path.GetDirectoryName(file)) != "own")
                AssertHasNone(Encoding.UTF8.GetString(File.ReadAllBytes(file)), isSaid: false);
    }

    /// <summary>A number that is released may stand in the snapshot; what is said may hold none at all.</summary>
    private static void AssertHasNone(string text, bool isSaid)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("640823", text, StringComparison.Ordinal);
        if (isSaid)
            Assert.DoesNotContain(OddNumber, text, StringComparison.Ordinal);
    }
}
