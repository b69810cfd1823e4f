using System.CommandLine;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Commands;

/// <summary>
/// Where the workspace is: by the switch, or by environment (<c>OMRADESPROFILER_WORKSPACE</c>, also spelt
/// <c>OMRADESPROFILER_STORE</c>), where a password is not seen by others on the computer.
/// </summary>
internal static class WorkspaceOption
{
    private static string? FromEnvironment => ServerOptions.WorkspaceInEnvironment;

    /// <summary>For a command that can not do without.</summary>
    public static Option<string> Create() => new("--workspace", "--store")
    {
        Required = FromEnvironment is null,
        DefaultValueFactory = _ => FromEnvironment!,
    };

    /// <summary>For a command that is about nothing else.</summary>
    public static Argument<string> CreateArgument() => new("ARBETSMAPP")
    {
        Arity = FromEnvironment is null ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => FromEnvironment!,
    };

    /// <summary>For one that can.</summary>
    public static Option<string?> CreateOptional() => new("--workspace", "--store")
    {
        DefaultValueFactory = _ => FromEnvironment,
    };
}
