using System.CommandLine;
using System.CommandLine.Invocation;

namespace Omradesprofiler.Server.Commands;

/// <summary>Prints a command's help text, in Swedish.</summary>
public sealed class SwedishHelp(string text) : SynchronousCommandLineAction
{
    /// <summary>Help is given whatever else is missing.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(text);
        return 0;
    }

    /// <summary>A help option for a command.</summary>
    public static Option<bool> Option(string text) =>
        new("--help", "-h", "-?") { Action = new SwedishHelp(text), Arity = ArgumentArity.Zero };
}
