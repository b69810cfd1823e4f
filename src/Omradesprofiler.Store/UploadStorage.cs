namespace Omradesprofiler.Store;

/// <summary>Where files of somebody's own lie, each under its number; their owner alone can read them.</summary>
internal abstract class UploadStorage
{
    public abstract void Write(long number, byte[] content, byte[] description);

    /// <summary>Null where it is gone.</summary>
    public abstract (byte[] Content, byte[] Description)? Find(long number);

    public abstract IReadOnlyList<long> List();

    public abstract void Delete(long number);
}
