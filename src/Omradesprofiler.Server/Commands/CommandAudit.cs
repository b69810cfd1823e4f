using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>
/// Tells a workspace's audit log which command changed it, or tried to, and who ran it: the name that the operating
/// system knows him by. Never which files were read or what they hold, and no key.
/// </summary>
internal sealed class CommandAudit
{
    /// <summary>What stands as the role of who runs commands.</summary>
    public const string Role = "cli";

    /// <summary>What the command is about, once that is known: <c>snapshot=…</c>, <c>key=41</c>.</summary>
    public string? Target { get; set; }

    /// <summary>The exit code that it ends with: 0 where it does not say and nothing goes wrong.</summary>
    public int Code { get; set; }

    /// <summary>Runs a command on a workspace and tells of it, however it ended.</summary>
    /// <param name="place">The workspace.</param>
    /// <param name="what">The command's name, without what was given to it.</param>
    /// <param name="work">The command.</param>
    public static T Run<T>(string place, string what, Func<CommandAudit, T> work)
    {
        var audit = new CommandAudit();
        try
        {
            return work(audit);
        }
        catch (Exception e)
        {
            audit.Code = CommandLine.CodeOf(e);
            throw;
        }
        finally
        {
            audit.Write(place, what);
        }
    }

    /// <summary>A command stands as it ended although the log could not be written: then it is said.</summary>
    private void Write(string place, string what)
    {
        try
        {
            var workspace = new Workspace(place, TimeProvider.System);
            if (workspace.FindCurrent() is not null) // else there is nothing that was changed
                new AuditJournal(workspace, TimeProvider.System).Append(new AuditRecord(
                    UserName(), Role, what, Target, Code, Environment.MachineName));
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"Granskningsloggen kunde inte skrivas: {e.Message}");
        }
    }

    private static string UserName() => Environment.UserName is { Length: > 0 } name ? name : "okänd";
}
