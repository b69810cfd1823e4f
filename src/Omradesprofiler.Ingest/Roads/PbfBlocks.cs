using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>Unpacks and parses a file's blocks, several at once, and gives them in the order of the file.</summary>
internal sealed class PbfBlocks(PbfFile file, CancellationToken cancellation)
{
    /// <summary>What is read of each block that is wanted.</summary>
    /// <exception cref="DataException">A block is damaged: says which and why.</exception>
    public IEnumerable<(int Block, T Parsed)> Parse<T>(Predicate<int> isWanted, Func<byte[], T> parse)
    {
        foreach (var blocks in file.ReadBlocks().Where(block => isWanted(block.Number))
            .Chunk(Environment.ProcessorCount * 2))
        {
            cancellation.ThrowIfCancellationRequested();
            var parsed = new T[blocks.Length];
            var faults = new DataException?[blocks.Length];
            Parallel.For(0, blocks.Length, i =>
            {
                try
                {
                    parsed[i] = parse(file.Unpack(blocks[i]));
                }
                catch (InvalidDataException exception)
                {
                    faults[i] = file.Damaged(blocks[i].Number, exception.Message);
                }
                catch (DataException exception)
                {
                    faults[i] = exception;
                }
            });
            for (var i = 0; i < blocks.Length; i++)
                yield return faults[i] is { } fault ? throw fault : (blocks[i].Number, parsed[i]);
        }
    }
}
