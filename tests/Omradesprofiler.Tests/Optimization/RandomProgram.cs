using System.Globalization;
using System.Text;
using Omradesprofiler.Optimization;

namespace Omradesprofiler.Tests.Optimization;

/// <summary>A seeded linear program that has an optimum: every column is boxed and a known point satisfies
/// all.</summary>
internal sealed record RandomProgram(
    LinearProgram Program, double[] Costs, double[,] Matrix, double[] Sides, bool[] IsEquation, double[] Upper)
{
    public static RandomProgram Make(int seed)
    {
        var random = new Random(seed);
        var (columns, rows) = (random.Next(2, 14), random.Next(1, 10));
        var matrix = new double[rows, columns];
        var (sides, equations, upper) = (new double[rows], new bool[rows], new double[columns]);
        var program = new LinearProgram();
        var known = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            upper[j] = random.Next(0, 20);
            known[j] = random.Next(0, (int)upper[j] + 1);
            program.AddColumn(0, upper[j]);
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                matrix[i, j] = random.Next(3) == 0 ? random.Next(-3, 4) : 0;
            equations[i] = random.Next(2) == 0;
            var row = i;
            sides[i] = Enumerable.Range(0, columns).Sum(j => matrix[row, j] * known[j])
                + (equations[i] ? 0 : random.Next(0, 4));
            program.AddRow(
                Enumerable.Range(0, columns).Where(j => matrix[row, j] != 0).Select(j => (j, matrix[row, j])),
                equations[i] ? sides[i] : double.NegativeInfinity, sides[i]);
        }

        var costs = Enumerable.Range(0, columns).Select(_ => (double)random.Next(-9, 10)).ToArray();
        return new RandomProgram(program, costs, matrix, sides, equations, upper);
    }

    /// <summary>Feasible, and the reduced costs point outwards at every variable that is not between its
    /// bounds.</summary>
    public void AssertOptimal(BoundedSimplex simplex, LinearResult result)
    {
        const double Tolerance = 1e-6;
        var dual = 0.0;
        for (var i = 0; i < Sides.Length; i++)
        {
            var sum = Enumerable.Range(0, Costs.Length).Sum(j => Matrix[i, j] * simplex.ValueOf(j));
            Assert.True(sum <= Sides[i] + Tolerance && (!IsEquation[i] || sum >= Sides[i] - Tolerance));
            Assert.True(IsEquation[i] || simplex.PriceOf(i) <= Tolerance);
            dual += simplex.PriceOf(i) * Sides[i];
        }

        for (var j = 0; j < Costs.Length; j++)
        {
            Assert.InRange(simplex.ValueOf(j), -Tolerance, Upper[j] + Tolerance);
            var reduced = Costs[j] - Enumerable.Range(0, Sides.Length).Sum(i => simplex.PriceOf(i) * Matrix[i, j]);
            dual += Math.Min(0, reduced) * Upper[j];
        }

        Assert.Equal(dual, result.Objective, 5);
    }

    /// <summary>The program in the CPLEX LP format.</summary>
    public string Text()
    {
        var text = new StringBuilder("Minimize\n obj:");
        Append(text, j => Costs[j]);
        text.Append("\nSubject To\n");
        for (var i = 0; i < Sides.Length; i++)
        {
            var row = i;
            text.Append(CultureInfo.InvariantCulture, $" r{i}:");
            Append(text, j => Matrix[row, j]);
            text.Append(CultureInfo.InvariantCulture, $" {(IsEquation[i] ? "=" : "<=")} {Sides[i]}\n");
        }

        text.Append("Bounds\n");
        for (var j = 0; j < Upper.Length; j++)
            text.Append(CultureInfo.InvariantCulture, $" 0 <= x{j} <= {Upper[j]}\n");
        return text.Append("End\n").ToString();
    }

    private void Append(StringBuilder text, Func<int, double> value)
    {
        for (var j = 0; j < Costs.Length; j++)
            text.Append(CultureInfo.InvariantCulture, $" {(value(j) < 0 ? '-' : '+')} {Math.Abs(value(j))} x{j}");
    }
}
