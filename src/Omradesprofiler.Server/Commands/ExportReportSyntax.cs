using System.CommandLine;
using Omradesprofiler.Server.Exports.Reports;

namespace Omradesprofiler.Server.Commands;

/// <summary>What can follow <c>export report</c>.</summary>
internal static class ExportReportSyntax
{
    public static Command Create()
    {
        var workspace = WorkspaceOption.Create();
        var to = new Option<string>("--to") { Required = true };
        var area = new Option<string?>("--area");
        var level = new Option<string?>("--level");
        var clinic = new Option<string?>("--clinic");
        var siting = new Option<string?>("--siting");
        var responsibility = new Option<string?>("--responsibility");
        var browser = new Option<string?>("--browser");
        var overwrite = new Option<bool>("--overwrite");
        var report = new Command("report")
        {
            workspace, to, area, level, clinic, siting, responsibility, browser, overwrite,
            SwedishHelp.Option(ReportTexts.ExportReport),
        };
        Option<string?>[] subjects = [area, clinic, siting, responsibility];
        report.Validators.Add(result =>
        {
            if (subjects.Count(one => result.GetValue(one) is not null) != 1)
                result.AddError("--area --clinic --siting --responsibility");
        });
        report.SetAction((result, stop) => ExportReportCommand.Run(
            result.GetRequiredValue(workspace),
            SubjectOf(
                (result.GetValue(area), result.GetValue(level)), result.GetValue(clinic), result.GetValue(siting),
                result.GetValue(responsibility)),
            new ReportOutput(result.GetRequiredValue(to), result.GetValue(overwrite)), result.GetValue(browser), stop));
        return report;
    }

    private static ReportSubject SubjectOf(
        (string? Code, string? Level) area, string? clinic, string? siting, string? responsibility) =>
        (area.Code, clinic, siting, responsibility) switch
        {
            ({ } code, _, _, _) => ReportSubject.Area(code, area.Level),
            (_, { } id, _, _) => ReportSubject.Clinic(id),
            (_, _, { } id, _) => ReportSubject.Siting(id),
            _ => ReportSubject.Responsibility(responsibility!),
        };
}
