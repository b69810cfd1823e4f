using System.Security.Cryptography;
using System.Text;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>One question to a service.</summary>
/// <param name="Folder">Where its answer is kept, below the run's raw answers.</param>
/// <param name="Name">What the answer is, for its file's name.</param>
/// <param name="Address">Whom to ask.</param>
/// <param name="Kind">What the answer is to be.</param>
/// <param name="Body">What is posted, JSON; null for a GET.</param>
internal sealed record ServiceCall(string Folder, string Name, Uri Address, AnswerKind Kind, string? Body = null)
{
    private const int DigestLength = 10;

    public string Method => Body is null ? "GET" : "POST";

    /// <summary>Cells that the answer holds, where the service counts them.</summary>
    public long? Cells { get; init; }

    /// <summary>The file that keeps the answer; another question gives another name.</summary>
    public string File => $"{Folder}/{Name}-{Digest}{(Kind == AnswerKind.Xml ? ".xml" : ".json")}";

    private string Digest => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Method} {Address.AbsoluteUri}\n{Body}")))[..DigestLength];
}

/// <summary>What an answer is written in.</summary>
internal enum AnswerKind
{
    Json,
    Xml,
}

/// <summary>What a service answered.</summary>
internal sealed record ServiceAnswer(byte[] Bytes, string ContentType, int Status);
