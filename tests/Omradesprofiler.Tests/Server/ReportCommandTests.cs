using System.Diagnostics;
using System.Text;

namespace Omradesprofiler.Tests.Server;

/// <summary>Reports as PDF from the command line.</summary>
public sealed class ReportCommandTests(SampleServer server)
{
    [Fact]
    public void An_area_is_printed_as_a_tagged_pdf_in_swedish()
    {
        Tool.Require("chromium", "chromium");
        Assert.SkipUnless(
            File.Exists(Repository.PathOf("src", "Omradesprofiler.Server", "wwwroot", "index.html")),
            "The map page is not built: Node.js 20.19 or newer is missing");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "rapport.pdf");
        var (code, output, errors) = Run("--area", "9980C1410", "--to", file);
        Assert.True(code == 0, errors);
        Assert.Contains("Rapporten är skriven", output, StringComparison.Ordinal);
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Matches("/MarkInfo <<[^>]*/Marked true", pdf);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (sv", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
        Assert.Contains("--overwrite", Run("--area", "9980C1410", "--to", file).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--area 9980X1", "ingen områdeskod")]
    [InlineData("--area 9980C1410 --level kvarter", "Nivån ska vara")]
    [InlineData("--area 9980C1410 --browser finns-inte", "Webbläsaren finns-inte finns inte")]
    [InlineData("--area 9980C1410 --to /finns/inte/a.pdf", "Mappen finns inte")]
    public void What_can_not_be_printed_is_told_before_anything_is_started(string asked, string message)
    {
        var to = asked.Contains("--to", StringComparison.Ordinal) ? [] : new[] { "--to", "/tmp/ingen-rapport.pdf" };
        var (code, _, errors) = Run([.. asked.Split(' '), .. to]);
        Assert.Equal(1, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll");
        string[] all = [program, "export", "report", "--workspace", server.Workspace.Place, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("dotnet", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
