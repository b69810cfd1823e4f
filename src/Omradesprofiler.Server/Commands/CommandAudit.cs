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

    private const int Failed = 1;

    private CommandAudit()
    {
    }

    /// <summary>What the command is about, once that is known: <c>snapshot=…</c>, <c>key=41</c>.</summary>
    public string? Target { get; set; }

    /// <summary>Runs a command on a workspace and tells of it, however it ended.</summary>
    /// <param name="place">The workspace.</param>
    /// <param name="what">The command's name, without what was given to it.</param>
    /// <param name="work">The command; returns its exit code.</param>
    public static int Run(string place, string what, Func<CommandAudit, int> work)
    {
        var (audit, code) = (new CommandAudit(), Failed);
        try
        {
            return code = work(audit);
        }
        finally
        {
            audit.Write(place, what, code);
        }
    }

    /// <summary>A command stands as it ended although the log could not be written: then it is said.</summary>
    private void Write(string place, string what, int code)
    {
        try
        {
            var workspace = new Workspace(place, TimeProvider.System);
            if (workspace.FindCurrent() is not null) // else there is nothing that was changed
                new AuditJournal(workspace, TimeProvider.System).Append(new AuditRecord(
                    UserName(), Role, what, Target, code, Environment.MachineName));
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"Granskningsloggen kunde inte skrivas: {e.Message}");
        }
    }

    private static string UserName() => Environment.UserName is { Length: > 0 } name ? name : "okänd";
}
