namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>
/// XML that may only be read so far: a zip bomb lies about its size, and a text or tag without end would be held in
/// memory whole.
/// </summary>
internal sealed class LimitedStream(Stream inner, long limit, Func<Exception> tooLong, Func<Exception> endless) : Stream
{
    private long _read;
    private long _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        var tag = buffer[..count].LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + count : count - tag;
        return _read > limit ? throw tooLong()
            : _sinceTag > TableLimits.MaxMarkupBytes ? throw endless()
            : count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
