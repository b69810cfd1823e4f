using System.CommandLine;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Exports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Commands;

/// <summary>The program's commands and what a failure looks like.</summary>
public static class CommandLine
{
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Stopped = 130;

    public static int Run(string[] args)
    {
        var result = CreateRoot().Parse(args);
        if (result.Errors.Count > 0)
        {
            var unknown = result.UnmatchedTokens.Count > 0
                ? $"Förstår inte: {string.Join(" ", result.UnmatchedTokens)}"
                : (FaultyOption(result) ?? FaultyTogether(result)) is { } names
                    ? $"Något saknas eller är fel: {names}"
                    : "Något saknas eller är fel i kommandot.";
            Console.Error.WriteLine($"{unknown}\nSe: omradesprofiler {PathOf(result.CommandResult.Command)}--help");
            return Misused;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e switch
            {
                DataException { Finding: var finding } => $"{finding.Place}: {finding.Text}",
                OperationCanceledException => "Avbrutet.",
                _ => $"Det gick inte: {e.Message}",
            });
            return CodeOf(e);
        }
    }

    /// <summary>The exit code of a command that ends so.</summary>
    internal static int CodeOf(Exception end) => end is OperationCanceledException ? Stopped : Failed;

    // The first option that must be given and is not, or whose value is none of its kind.
    private static string? FaultyOption(ParseResult result) => result.CommandResult.Command.Options
        .Where(option => result.GetResult(option) switch
        {
            null => option.Required,
            { Implicit: true } => option.Required,
            { } given => given.Errors.Any(),
        })
        .Select(option => option.Name).FirstOrDefault();

    // What can not be given, or left out, together: the command's own rule names them.
    private static string? FaultyTogether(ParseResult result) => result.CommandResult.Command.Validators.Count == 0
        ? null
        : result.Errors.Where(error => error.SymbolResult == result.CommandResult).Select(error => error.Message)
            .FirstOrDefault();

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand();
        root.Options.Clear();
        root.Options.Add(SwedishHelp.Option(CommandTexts.Root));
        AddServe(root);
        root.Subcommands.Add(CreateServe());
        root.Subcommands.Add(CreateImport());
        root.Subcommands.Add(FetchSyntax.CreateFetch());
        root.Subcommands.Add(FetchSyntax.CreateRefresh());
        root.Subcommands.Add(FetchSyntax.CreateRollback());
        root.Subcommands.Add(CreateCheck());
        root.Subcommands.Add(CreateExport());
        root.Subcommands.Add(CreateWithdraw());
        root.Subcommands.Add(CreatePrune());
        root.Subcommands.Add(CreateBackup());
        root.Subcommands.Add(CreateAssign());
        root.Subcommands.Add(SolveSyntax.Create());
        root.Subcommands.Add(KeysSyntax.Create());
        return root;
    }

    private static string PathOf(Command command) => command is RootCommand
        ? ""
        : string.Concat(command.Parents.OfType<Command>().Select(PathOf)) + command.Name + " ";

    private static Command CreateServe()
    {
        var serve = new Command("serve") { SwedishHelp.Option(CommandTexts.Serve) };
        AddServe(serve);
        return serve;
    }

    private static void AddServe(Command command)
    {
        var workspace = new Option<string?>("--workspace", "--store");
        var urls = new Option<string?>("--urls");
        var config = new Option<string?>("--config");
        var isPublic = new Option<bool>("--public");
        foreach (var option in new Option[] { workspace, urls, config, isPublic })
            command.Options.Add(option);
        command.SetAction(result => ServeCommand.Run(ServerOptions.Read(
            result.GetValue(config), result.GetValue(workspace), result.GetValue(urls), result.GetValue(isPublic))));
    }

    private static Command CreateImport()
    {
        var recipe = new Argument<string>("RECEPT");
        var from = new Option<string>("--from") { Required = true };
        var workspace = WorkspaceOption.Create();
        var import = new Command("import") { recipe, from, workspace, SwedishHelp.Option(CommandTexts.Import) };
        import.SetAction(result => ImportCommand.Run(
            result.GetRequiredValue(recipe), result.GetRequiredValue(from), result.GetRequiredValue(workspace)));
        return import;
    }

    private static Command CreateCheck()
    {
        var folder = WorkspaceOption.CreateArgument();
        var disclosure = new Option<bool>("--disclosure");
        var check = new Command("check") { folder, disclosure, SwedishHelp.Option(CommandTexts.Check) };
        check.SetAction(result => result.GetValue(disclosure)
            ? DisclosureCommand.Run(result.GetRequiredValue(folder))
            : CheckCommand.Run(result.GetRequiredValue(folder)));
        return check;
    }

    private static Command CreateWithdraw()
    {
        var snapshot = new Argument<string>("SNAPSHOT");
        var workspace = WorkspaceOption.Create();
        var why = new Option<string>("--why") { Required = true };
        var withdraw = new Command("withdraw")
        {
            snapshot, workspace, why, SwedishHelp.Option(CommandTexts.Withdraw),
        };
        withdraw.SetAction(result => WithdrawCommand.Run(
            result.GetRequiredValue(snapshot), result.GetRequiredValue(workspace), result.GetRequiredValue(why)));
        return withdraw;
    }

    private static Command CreatePrune()
    {
        var keep = new Option<int>("--keep") { Required = true };
        var workspace = WorkspaceOption.Create();
        var dry = new Option<bool>("--dry-run");
        var prune = new Command("prune") { keep, workspace, dry, SwedishHelp.Option(CommandTexts.Prune) };
        prune.SetAction(result => PruneCommand.Run(
            result.GetRequiredValue(workspace), result.GetRequiredValue(keep), result.GetValue(dry)));
        return prune;
    }

    private static Command CreateBackup()
    {
        var workspace = WorkspaceOption.Create();
        var to = new Option<string>("--to") { Required = true };
        var backup = new Command("backup") { workspace, to, SwedishHelp.Option(CommandTexts.Backup) };
        backup.SetAction(result => BackupCommand.Run(
            result.GetRequiredValue(workspace), result.GetRequiredValue(to)));
        return backup;
    }

    private static Command CreateAssign()
    {
        var request = new Argument<string?>("BEGÄRAN") { Arity = ArgumentArity.ZeroOrOne };
        var workspace = WorkspaceOption.Create();
        var output = new Option<string?>("--out");
        var replay = new Option<string?>("--replay");
        var assign = new Command("assign")
        {
            request, workspace, output, replay, SwedishHelp.Option(CommandTexts.Assign),
        };
        assign.Validators.Add(result =>
        {
            if (result.GetValue(request) is null == result.GetValue(replay) is null)
                result.AddError("BEGÄRAN --replay");
        });
        assign.SetAction((result, stop) => Task.FromResult(result.GetValue(replay) is { } decision
            ? AssignCommand.Replay(decision, result.GetRequiredValue(workspace), stop)
            : AssignCommand.Run(
                result.GetValue(request)!, result.GetRequiredValue(workspace), result.GetValue(output), stop)));
        return assign;
    }

    private static Command CreateExport()
    {
        var workspace = WorkspaceOption.Create();
        var output = new Option<string>("--out") { Required = true };
        var layers = new Option<string>("--layers") { Required = true };
        var format = new Option<string?>("--format");
        var grid = new Option<string>("--grid") { DefaultValueFactory = _ => TileGrid.WebMercator.Id };
        var minZoom = new Option<int>("--minzoom");
        var maxZoom = new Option<int>("--maxzoom") { DefaultValueFactory = _ => TileGrid.MaxZoom };
        var overwrite = new Option<bool>("--overwrite");
        var tiles = new Command("tiles")
        {
            workspace, output, layers, format, grid, minZoom, maxZoom, overwrite,
            SwedishHelp.Option(CommandTexts.ExportTiles),
        };
        tiles.SetAction((result, stop) => Task.FromResult(ExportTilesCommand.Run(
            result.GetRequiredValue(workspace),
            new TileExportOptions(
                result.GetRequiredValue(output), result.GetValue(format), result.GetRequiredValue(layers),
                result.GetRequiredValue(grid), (result.GetValue(minZoom), result.GetValue(maxZoom))),
            result.GetValue(overwrite), stop)));
        return new Command("export") { tiles, ExportReportSyntax.Create(), SwedishHelp.Option(CommandTexts.Export) };
    }
}
