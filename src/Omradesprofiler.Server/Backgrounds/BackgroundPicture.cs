namespace Omradesprofiler.Server.Backgrounds;

/// <summary>One picture of the background.</summary>
/// <param name="Bytes">As it was made.</param>
/// <param name="ContentType">What its first bytes say that it is.</param>
internal sealed record BackgroundPicture(byte[] Bytes, string ContentType)
{
    /// <summary>The most that a picture of 256 pixels has reason to hold.</summary>
    public const int MaxBytes = 2 << 20;

    /// <summary>Null where the bytes are no PNG, JPEG or WebP: then nothing of them is sent on.</summary>
    public static BackgroundPicture? Of(byte[] bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(bytes, "image/png"),
        [0xFF, 0xD8, 0xFF, ..] => new(bytes, "image/jpeg"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
            new(bytes, "image/webp"),
        _ => null,
    };
}
