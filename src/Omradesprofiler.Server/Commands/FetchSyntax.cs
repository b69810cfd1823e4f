using System.CommandLine;
using Omradesprofiler.Ingest.Fetching;

namespace Omradesprofiler.Server.Commands;

/// <summary>What can be said to <c>fetch</c>, <c>refresh</c> and <c>rollback</c>.</summary>
public static class FetchSyntax
{
    public static Command CreateFetch()
    {
        var source = new Argument<string>("KÄLLA");
        var county = new Option<string>("--county") { Required = true };
        var edition = new Option<string>("--edition") { DefaultValueFactory = _ => "2025" };
        var tables = new Option<string>("--tables") { Required = true };
        var years = new Option<string?>("--years");
        var with = new Option<string?>("--with");
        var to = new Option<string?>("--to");
        var from = new Option<string?>("--from");
        var workspace = WorkspaceOption.CreateOptional();
        var dryRun = new Option<bool>("--dry-run");
        var offline = new Option<bool>("--offline");
        var addresses = new Option<string[]>("--source") { DefaultValueFactory = _ => [] };
        var catalog = new Option<string?>("--catalog");
        var config = new Option<string?>("--config");
        var fetch = new Command("fetch")
        {
            source, county, edition, tables, years, with, from, to, workspace, dryRun, offline, addresses, catalog,
            config, SwedishHelp.Option(FetchTexts.Fetch),
        };
        fetch.Validators.Add(result =>
        {
            if (result.GetValue(to) is null && result.GetValue(workspace) is null && result.GetValue(from) is null)
                result.AddError("--to --workspace");
        });
        fetch.SetAction((result, stop) => FetchCommand.RunAsync(
            FetchRequest.Parse(
                result.GetRequiredValue(source), result.GetRequiredValue(county), result.GetRequiredValue(edition),
                result.GetRequiredValue(tables), result.GetValue(years)) with
            {
                With = result.GetValue(with),
            },
            new FetchOptions(
                result.GetValue(to), result.GetValue(from), result.GetValue(workspace), result.GetValue(offline),
                result.GetValue(catalog), result.GetValue(config), result.GetValue(addresses)!),
            result.GetValue(dryRun), stop));
        return fetch;
    }

    public static Command CreateRefresh()
    {
        var workspace = WorkspaceOption.Create();
        var publish = new Option<bool>("--publish");
        var accept = new Option<bool>("--accept");
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text" };
        var report = new Option<string?>("--report");
        var every = new Option<string?>("--every");
        var to = new Option<string?>("--to");
        var from = new Option<string?>("--from");
        var offline = new Option<bool>("--offline");
        var addresses = new Option<string[]>("--source") { DefaultValueFactory = _ => [] };
        var catalog = new Option<string?>("--catalog");
        var config = new Option<string?>("--config");
        var refresh = new Command("refresh")
        {
            workspace, publish, accept, format, report, every, from, to, offline, addresses, catalog, config,
            SwedishHelp.Option(FetchTexts.Refresh),
        };
        refresh.SetAction((result, stop) => RefreshCommand.RunAsync(
            new FetchOptions(
                result.GetValue(to), result.GetValue(from), result.GetRequiredValue(workspace),
                result.GetValue(offline), result.GetValue(catalog), result.GetValue(config),
                result.GetValue(addresses)!),
            new RefreshWish(
                result.GetValue(publish), result.GetValue(accept), result.GetValue(format)!, result.GetValue(report),
                result.GetValue(every) is { } pause ? RefreshCommand.ParsePause(pause) : null),
            stop));
        return refresh;
    }

    public static Command CreateRollback()
    {
        var snapshot = new Argument<string>("SNAPSHOT");
        var workspace = WorkspaceOption.Create();
        var why = new Option<string>("--why") { Required = true };
        var rollback = new Command("rollback")
        {
            snapshot, workspace, why, SwedishHelp.Option(FetchTexts.Rollback),
        };
        rollback.SetAction(result => RollbackCommand.Run(
            result.GetRequiredValue(snapshot), result.GetRequiredValue(workspace), result.GetRequiredValue(why)));
        return rollback;
    }
}
