using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>What should be known of other programs after something was put in force.</summary>
internal static class WorkspaceNotice
{
    public static void Write(Workspace workspace)
    {
        if (workspace.FindNotice() is { } notice)
            Console.Error.WriteLine($"OBS: {notice}");
    }
}
