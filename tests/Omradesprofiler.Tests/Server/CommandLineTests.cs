using System.Diagnostics;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "Användning:")]
    [InlineData("serve", "OMRADESPROFILER_WORKSPACE")]
    [InlineData("import", "RECEPT")]
    [InlineData("fetch", "--dry-run")]
    [InlineData("refresh", "--accept")]
    [InlineData("rollback", "återkallad")]
    [InlineData("check", "kontrollsumman")]
    [InlineData("check", "--disclosure")]
    [InlineData("withdraw", "återkallar")]
    [InlineData("prune", "tar bort")]
    [InlineData("backup", "säkerhetskopierar")]
    [InlineData("assign", "--replay")]
    [InlineData("solve", "--demand")]
    [InlineData("export", "export tiles")]
    [InlineData("export tiles", "PMTiles")]
    [InlineData("export report", "PDF")]
    public void Help_is_given_in_swedish_with_examples(string command, string word)
    {
        var (code, output, _) = Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, code);
        Assert.Contains(word, output, StringComparison.Ordinal);
        Assert.Contains("Exempel:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "flyg", "Förstår inte: flyg")]
    [InlineData(2, "import", "--help")]
    [InlineData(2, "export tiles --layers deso", "omradesprofiler export tiles --help")]
    [InlineData(2, "export report --to a.pdf --workspace /finns/inte", "omradesprofiler export report --help")]
    [InlineData(2, "assign --workspace /finns/inte", "omradesprofiler assign --help")]
    [InlineData(1, "assign a.json --workspace /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "assign --replay 7 --workspace /finns/inte", "inget beslut med numret 7")]
    [InlineData(2, "fetch scb --county 20 --tables population", "omradesprofiler fetch --help")]
    [InlineData(2, "fetch scb --county 20 --tables population", "--to --workspace")]
    [InlineData(2, "assign --workspace /finns/inte", "BEGÄRAN --replay")]
    [InlineData(2, "check", "omradesprofiler check --help")]
    [InlineData(1, "fetch scb --county 99 --tables population --to /finns/inte", "är ingen länskod")]
    [InlineData(1, "fetch smhi --county 20 --tables population --to /finns/inte", "Källan finns inte")]
    [InlineData(1, "fetch scb --county 20 --tables folk --to /finns/inte", "finns inte i katalogen")]
    [InlineData(1, "fetch scb --county 20 --tables population --to /finns/inte --offline", "inte hämtat förut")]
    [InlineData(1, "fetch scb --county 20 --tables population --to /finns/inte --source scb=ftp://a", "http")]
    [InlineData(1, "refresh --workspace /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "refresh --workspace /finns/inte --every nu", "30m, 24h eller 7d")]
    [InlineData(1, "rollback 0123456789abcdef --why prov --workspace /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "check /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "check --disclosure /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "serve --workspace /finns/inte", "Arbetsmappen är tom")]
    [InlineData(1, "import /finns/inte.json --from . --workspace /tmp/omradesprofiler-ingen", "Receptet finns inte")]
    [InlineData(1, "serve --config /finns/inte.json", "Det gick inte")]
    public void A_failure_has_a_message_and_an_exit_code_and_no_stack_trace(
        int expected, string command, string message)
    {
        var (code, _, errors) = Run(command.Split(' '));
        Assert.Equal(expected, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rollback 0123456789abcdef --why prov")]
    [InlineData("refresh")]
    [InlineData("prune --keep 3")]
    [InlineData("withdraw 0123456789abcdef --why prov")]
    [InlineData("check")]
    public void A_workspace_that_is_named_by_mistake_is_not_made(string command)
    {
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "fel");
        Run([.. command.Split(' ')], ("OMRADESPROFILER_STORE", place));
        Assert.False(Directory.Exists(place));
    }

    [Fact]
    public void A_workspace_is_imported_checked_and_told_when_it_is_damaged()
    {
        using var folder = new TemporaryFolder();
        using var package = new OwnPackage();
        var workspace = folder.Folder("exempel");
        var recipe = folder.File("recipe.json", package.RecipeText);
        var (code, output, errors) = Run(["import", recipe, "--from", package.Folder, "--workspace", workspace]);
        Assert.True(code == 0, errors);
        Assert.Contains("DeSO 2025: 8 områden, 8 med gräns", output, StringComparison.Ordinal);
        Assert.Contains("Kartrutor", errors, StringComparison.Ordinal);
        var check = Run(["check", workspace]);
        Assert.Equal(0, check.Code);
        Assert.Contains("Inga hål. Inga överlapp.", check.Output, StringComparison.Ordinal);
        Assert.Equal(check.Output, Run(["check"], ("OMRADESPROFILER_STORE", workspace)).Output);
        var attack = Run(["check", "--disclosure", workspace]);
        Assert.True(attack.Code == 0, attack.Errors);
        Assert.Matches("diagnoser: [0-9]+ dolda små antal prövade; det smalaste intervallet är [0-9]+", attack.Output);
        Assert.Contains("listning: ", attack.Output, StringComparison.Ordinal);
        var snapshot = Directory.GetFiles(Path.Combine(workspace, "snapshots")).Single();
        using (var stream = new FileStream(snapshot, FileMode.Open))
            stream.SetLength(stream.Length / 2);
        Assert.Equal(1, Run(["check", workspace]).Code);
    }

    internal static (int Code, string Output, string Errors) Run(
        IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not ended: {string.Join(' ', arguments)}");
        }
        return (process.ExitCode, output.Result, errors.Result);
    }
}
