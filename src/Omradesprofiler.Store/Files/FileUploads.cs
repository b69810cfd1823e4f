using System.Globalization;

namespace Omradesprofiler.Store.Files;

/// <summary>A folder a file, <c>own/uploads/NUMBER/</c>.</summary>
internal sealed class FileUploads(string folder, Action createOwnFolder) : UploadStorage
{
    private const string ContentName = "fil";
    private const string DescriptionName = "fil.json";

    public override void Write(long number, byte[] content, byte[] description)
    {
        createOwnFolder();
        FileRights.CreateFolderForOwner(FolderOf(number));
        Write(Path.Combine(FolderOf(number), ContentName), content);
        Write(Path.Combine(FolderOf(number), DescriptionName), description);
    }

    public override (byte[] Content, byte[] Description)? Find(long number)
    {
        var (content, description) = (
            Path.Combine(FolderOf(number), ContentName), Path.Combine(FolderOf(number), DescriptionName));
        return File.Exists(content) && File.Exists(description)
            ? (File.ReadAllBytes(content), File.ReadAllBytes(description))
            : null;
    }

    public override IReadOnlyList<long> List() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetDirectories(folder).Select(Path.GetFileName)
            .Where(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => long.Parse(name!, CultureInfo.InvariantCulture)),
    ];

    public override void Delete(long number)
    {
        if (Directory.Exists(FolderOf(number)))
            Directory.Delete(FolderOf(number), recursive: true);
    }

    private string FolderOf(long number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    private static void Write(string path, byte[] content)
    {
        using var stream = FileRights.Create(path, FileRights.OwnerOnly);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
