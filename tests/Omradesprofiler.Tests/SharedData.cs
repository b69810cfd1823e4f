namespace Omradesprofiler.Tests;

/// <summary>
/// Real data that is not part of the repository: a folder <c>shared</c> beside it, or what
/// <c>OMRADESPROFILER_SHARED</c> names. Tests that need it skip where it is absent, but not on CI.
/// </summary>
internal static class SharedData
{
    /// <summary>The full path of a file under <c>shared/data</c>, or null where it is absent.</summary>
    public static string? Find(string relative)
    {
        if (Root() is not { } root)
            return null;
        var path = Path.Combine(root, "data", relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    /// <summary>The full path of a file under <c>shared/data</c>; skips the test where it is absent, and fails on CI.
    /// </summary>
    public static string Require(string relative)
    {
        var path = Find(relative);
        Assert.False(path is null && Tool.IsOnCi, $"shared/data/{relative} is absent, and the tests need it here.");
        Assert.SkipUnless(path is not null, $"shared/data/{relative} is absent; set OMRADESPROFILER_SHARED");
        return path!;
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("OMRADESPROFILER_SHARED") is { Length: > 0 } stated)
            return stated;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omradesprofiler.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
    }
}
