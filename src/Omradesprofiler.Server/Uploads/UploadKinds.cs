namespace Omradesprofiler.Server.Uploads;

/// <summary>What the values of a sent file can be.</summary>
public static class UploadKinds
{
    public const string Rate = "rate";
    public const string Count = "count";
    public const string Share = "share";

    public static readonly IReadOnlyList<string> All = [Rate, Count, Share];
}
