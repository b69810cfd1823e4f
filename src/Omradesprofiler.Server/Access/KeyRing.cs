using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// The keys of programs. A key is 256 random bits, so that its SHA-256 can not be guessed back and no slow hash is
/// needed: those are for what people think out. Compared in constant time.
/// </summary>
public sealed class KeyRing(KeyJournal journal, TimeProvider time)
{
    /// <summary>What keys begin with, so that they are known where they have slipped out.</summary>
    public const string Prefix = "omr_";

    private const int Bytes = 32;
    private const int LastSigns = 4;

    /// <summary>Half of the second within which a revoked key must stop to work.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private IReadOnlyList<SavedKey> _keys = [];
    private DateTimeOffset? _read;

    /// <summary>Makes a key and keeps its hash; the key itself is told this once.</summary>
    public static (string Key, SavedKey Saved) Create(
        KeyJournal journal, Role role, IReadOnlyList<string> regions, string name, TimeSpan lifetime)
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var saved = new SavedKey(0, HashOf(key), key[^LastSigns..], name, role.Slug(), regions, default, default);
        return (key, journal.Add(saved, lifetime));
    }

    /// <summary>Whose key it is; null where it is none, has expired or was revoked.</summary>
    public Viewer? Find(string key)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(key));
        SavedKey? found = null;
        foreach (var saved in Current())
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(saved.Hash)))
                found = saved;
        return found is not null && found.IsValid(time.GetUtcNow()) && Roles.TryParse(found.Role, out var role)
            ? Viewer.Known(role, found.Regions, $"nyckel {found.Id}", found.Name)
            : null;
    }

    /// <summary>Who comes while the journal is being asked waits for its answer, but no longer than it is trusted where
    /// something is known already: a journal that hangs shall not hold all who show a key.</summary>
    private IReadOnlyList<SavedKey> Current()
    {
        if (!_lock.TryEnter(_read is null ? Timeout.InfiniteTimeSpan : Trusted))
            return _keys;
        try
        {
            var now = time.GetUtcNow();
            if (_read is null || now - _read >= Trusted || now < _read)
                (_keys, _read) = (ListOrKnown(), now);
            return _keys;
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>
    /// While the journal does not answer the keys that were known work on, as all that is in memory does. One that was
    /// known to be revoked stays so, also where a copy of the journal that is behind is asked.
    /// </summary>
    private IReadOnlyList<SavedKey> ListOrKnown()
    {
        try
        {
            var revoked = _keys.Where(key => key.RevokedAt is not null).ToDictionary(key => key.Id);
            return [.. journal.List().Select(key => revoked.GetValueOrDefault(key.Id, key))];
        }
        catch (DbException) when (_read is not null)
        {
            return _keys;
        }
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
