namespace Omradesprofiler.Store;

/// <summary>
/// The right to put snapshots of a workspace in force, one program at a time. The system lets go of it when the program
/// dies.
/// </summary>
public sealed class WorkspaceLock : IDisposable
{
    internal WorkspaceLock(Workspace workspace, IDisposable holding) => (Workspace, Holding) = (workspace, holding);

    /// <summary>What it holds.</summary>
    public Workspace Workspace { get; }

    /// <summary>What it holds it by.</summary>
    internal IDisposable Holding { get; }

    /// <inheritdoc />
    public void Dispose() => Holding.Dispose();
}
