using System.Globalization;
using Omradesprofiler.Optimization;

namespace Omradesprofiler.Tests.Optimization;

/// <summary>Debian's solver of linear programs, an independent opinion; tests that need it skip where it is
/// absent.</summary>
internal sealed class Glpsol : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _command;

    private Glpsol(string command) => _command = command;

    public static Glpsol Require() => new(Tool.Require("glpsol", "glpk-utils"));

    /// <summary>Solves a program in the CPLEX LP format.</summary>
    public (LinearStatus Status, double Objective, IReadOnlyList<double> Columns) Solve(string program)
    {
        var input = _folder.File("program.lp", program);
        var output = _folder.Folder("solution.txt");
        Tool.Run(_command, "--lp", input, "--nopresol", "--write", output);
        var lines = File.ReadAllLines(output).Select(line => line.Split(' ')).ToList();
        var head = lines.First(parts => parts[0] == "s");
        var status = (head[4], head[5]) switch
        {
            ("f", "f") => LinearStatus.Optimal,
            (_, "n") => LinearStatus.Unbounded,
            _ => LinearStatus.Infeasible,
        };
        return (
            status, Number(head[6]),
            [.. lines.Where(parts => parts[0] == "j").Select(parts => Number(parts[3]))]);
    }

    /// <summary>The optimum's values by the names of the columns.</summary>
    public IReadOnlyDictionary<string, double> Values(string program)
    {
        var input = _folder.File("program.lp", program);
        var (output, names) = (_folder.Folder("solution.txt"), _folder.Folder("names.txt"));
        Tool.Run(_command, "--lp", input, "--write", output, "--wglp", names);
        var columns = File.ReadAllLines(names).Select(line => line.Split(' '))
            .Where(parts => parts is ["n", "j", ..]).ToDictionary(parts => parts[2], parts => parts[3]);
        var lines = File.ReadAllLines(output).Select(line => line.Split(' ')).ToList();
        Assert.Equal(["f", "f"], lines.First(parts => parts[0] == "s")[4..6]);
        return lines.Where(parts => parts[0] == "j").ToDictionary(parts => columns[parts[1]], parts => Number(parts[3]));
    }

    public void Dispose() => _folder.Dispose();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
