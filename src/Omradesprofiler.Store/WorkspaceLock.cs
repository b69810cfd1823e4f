using Omradesprofiler.Findings;

namespace Omradesprofiler.Store;

/// <summary>
/// The right to put snapshots of a workspace in force, one program at a time: a file that is held open. The system lets
/// go of it when the program dies.
/// </summary>
public sealed class WorkspaceLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private WorkspaceLock(FileStream file, Workspace workspace) => (_file, Workspace) = (file, workspace);

    /// <summary>What it holds.</summary>
    public Workspace Workspace { get; }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    internal static WorkspaceLock Take(Workspace workspace, TimeSpan patience)
    {
        Directory.CreateDirectory(workspace.Folder);
        var path = Path.Combine(workspace.Folder, "lock");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
            try
            {
                return new WorkspaceLock(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), workspace);
            }
            catch (IOException) when (waited < patience)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException)
            {
                throw new DataException(
                    "busy-workspace", workspace.Folder,
                    "En inläsning eller ett beslut pågår i arbetsmappen. Försök igen när det är klart.");
            }
    }
}
