using System.CommandLine;
using Omradesprofiler.Server.Access;

namespace Omradesprofiler.Server.Commands;

/// <summary>How <c>keys</c> is written.</summary>
public static class KeysSyntax
{
    private const int MostDays = 1096;

    public static Command Create() => new("keys")
    {
        CreateCreate(), CreateList(), CreateRevoke(), SwedishHelp.Option(KeyTexts.Keys),
    };

    private static Command CreateCreate()
    {
        var role = new Option<string>("--role") { Required = true };
        var region = new Option<string?>("--region");
        var name = new Option<string>("--name") { Required = true };
        var days = new Option<int>("--days") { Required = true };
        var workspace = Workspace();
        role.Validators.Add(result =>
        {
            if (!Roles.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError(role.Name);
        });
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDays)
                result.AddError(days.Name);
        });
        var create = new Command("create")
        {
            role, region, name, days, workspace, SwedishHelp.Option(KeyTexts.Keys),
        };
        create.SetAction(result => KeysCommand.Create(
            new NewKey(
                result.GetRequiredValue(role), result.GetValue(region), result.GetRequiredValue(name),
                result.GetValue(days)),
            result.GetRequiredValue(workspace)));
        return create;
    }

    private static Command CreateList()
    {
        var workspace = Workspace();
        var list = new Command("list") { workspace, SwedishHelp.Option(KeyTexts.Keys) };
        list.SetAction(result => KeysCommand.List(result.GetRequiredValue(workspace)));
        return list;
    }

    private static Command CreateRevoke()
    {
        var number = new Argument<long>("NUMMER");
        var workspace = Workspace();
        var revoke = new Command("revoke") { number, workspace, SwedishHelp.Option(KeyTexts.Keys) };
        revoke.SetAction(result => KeysCommand.Revoke(
            result.GetRequiredValue(number), result.GetRequiredValue(workspace)));
        return revoke;
    }

    private static Option<string> Workspace() => WorkspaceOption.Create();
}
