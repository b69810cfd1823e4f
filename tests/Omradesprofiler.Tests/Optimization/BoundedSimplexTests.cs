using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Optimization;

namespace Omradesprofiler.Tests.Optimization;

public sealed class BoundedSimplexTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void The_factory_of_the_textbook_is_solved()
    {
        // Hillier & Lieberman, Wyndor Glass: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 → 36 at (2, 6).
        var program = Program(2, ([1, 0], 4), ([0, 2], 12), ([3, 2], 18));
        var simplex = new BoundedSimplex(program);
        var result = simplex.Minimize([-3, -5]);
        Assert.Equal(LinearStatus.Optimal, result.Status);
        Assert.Equal(-36, result.Objective, 9);
        Assert.Equal([2.0, 6.0], [simplex.ValueOf(0), simplex.ValueOf(1)]);
        Assert.Equal([0.0, -1.5, -1.0], [simplex.PriceOf(0), simplex.PriceOf(1), simplex.PriceOf(2)]);
    }

    [Fact]
    public void Beales_cycling_example_ends()
    {
        // Beale 1955: cycles under Dantzig's rule; the optimum is −0.05 at (1/25, 0, 1, 0).
        var program = Program(
            4, ([0.25, -60, -0.04, 9], 0), ([0.5, -90, -0.02, 3], 0), ([0, 0, 1, 0], 1));
        var result = new BoundedSimplex(program).Minimize([-0.75, 150, -0.02, 6]);
        Assert.Equal(LinearStatus.Optimal, result.Status);
        Assert.Equal(-0.05, result.Objective, 9);
    }

    [Fact]
    public void Klee_and_Mintys_cube_is_solved()
    {
        var program = Program(3, ([1, 0, 0], 5), ([4, 1, 0], 25), ([8, 4, 1], 125));
        Assert.Equal(-125, new BoundedSimplex(program).Minimize([-4, -2, -1]).Objective, 9);
    }

    [Fact]
    public void Contradicting_rows_are_infeasible()
    {
        var program = Program(2, ([1, 1], 1));
        program.AddRow([(0, 1), (1, 1)], 2, Infinity);
        Assert.Equal(LinearStatus.Infeasible, new BoundedSimplex(program).Minimize([1, 1]).Status);
    }

    [Fact]
    public void An_objective_without_end_is_unbounded()
    {
        var program = Program(2, ([1, -1], 1));
        Assert.Equal(LinearStatus.Unbounded, new BoundedSimplex(program).Minimize([-1, -1]).Status);
    }

    [Fact]
    public void Free_and_boxed_variables_stay_within_their_bounds()
    {
        var program = new LinearProgram();
        program.AddColumn(double.NegativeInfinity, Infinity);
        program.AddColumn(-2, 3);
        program.AddEquation([(0, 1), (1, 1)], 10);
        var simplex = new BoundedSimplex(program);
        Assert.Equal(7, simplex.Minimize([1, 0]).Objective, 9);
        Assert.Equal(-12, simplex.Minimize([-1, 0]).Objective, 9);
        Assert.Equal(-2, simplex.Minimize([0, 1]).Objective, 9);
    }

    [Fact]
    public void Redundant_equations_do_no_harm()
    {
        var program = new LinearProgram();
        for (var j = 0; j < 4; j++)
            program.AddColumn(0, Infinity);
        program.AddEquation([(0, 1), (1, 1)], 3);
        program.AddEquation([(2, 1), (3, 1)], 4);
        program.AddEquation([(0, 1), (2, 1)], 5);
        program.AddEquation([(1, 1), (3, 1)], 2);
        var simplex = new BoundedSimplex(program);
        Assert.Equal([1.0, 3.0], [simplex.Minimize([1, 0, 0, 0]).Objective, -simplex.Minimize([-1, 0, 0, 0]).Objective]);
    }

    [Fact]
    public void Work_is_limited_by_pivots()
    {
        var program = Program(3, ([1, 0, 0], 5), ([4, 1, 0], 25), ([8, 4, 1], 125));
        Assert.Equal(LinearStatus.WorkLimit, new BoundedSimplex(program).Minimize([-4, -2, -1], 1).Status);
    }

    [Fact]
    public void Bounds_can_be_changed_between_objectives()
    {
        var simplex = new BoundedSimplex(Program(2, ([1, 1], 10)));
        Assert.Equal(-10, simplex.Minimize([-1, -1]).Objective, 9);
        simplex.SetBounds(0, 2, 3);
        simplex.SetBounds(1, 0, 4);
        Assert.Equal(-7, simplex.Minimize([-1, -1]).Objective, 9);
        simplex.SetBounds(0, 11, 12);
        Assert.Equal(LinearStatus.Infeasible, simplex.Minimize([-1, -1]).Status);
        simplex.SetBounds(0, 0, Infinity);
        Assert.Equal(-10, simplex.Minimize([-1, 0]).Objective, 9);
    }

    [Fact]
    public void Answers_are_feasible_and_their_prices_prove_them() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(),
        seed =>
        {
            var made = RandomProgram.Make(seed);
            var simplex = new BoundedSimplex(made.Program);
            var result = simplex.Minimize(made.Costs);
            Assert.Equal(LinearStatus.Optimal, result.Status);
            made.AssertOptimal(simplex, result);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_warm_start_finds_what_a_cold_one_finds() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(),
        seed =>
        {
            var made = RandomProgram.Make(seed);
            var warm = new BoundedSimplex(made.Program);
            for (var j = 0; j < made.Costs.Length; j++)
            {
                var costs = new double[made.Costs.Length];
                costs[j] = j % 2 == 0 ? 1 : -1;
                var cold = new BoundedSimplex(made.Program).Minimize(costs);
                Assert.Equal(cold.Objective, warm.Minimize(costs).Objective, 6);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_solver_of_debian_agrees()
    {
        var made = Enumerable.Range(1, 40).Select(RandomProgram.Make).ToList();
        using var glpsol = Glpsol.Require();
        for (var i = 0; i < made.Count; i++)
        {
            var own = new BoundedSimplex(made[i].Program).Minimize(made[i].Costs);
            var theirs = glpsol.Solve(made[i].Text());
            Assert.Equal(theirs.Status, own.Status);
            Assert.Equal(theirs.Objective, own.Objective, 5);
        }
    }

    private static LinearProgram Program(int columns, params (double[] Row, double Most)[] rows)
    {
        var program = new LinearProgram();
        for (var j = 0; j < columns; j++)
            program.AddColumn(0, Infinity);
        foreach (var (row, most) in rows)
            program.AddRow(row.Select((value, j) => (j, value)), double.NegativeInfinity, most);
        return program;
    }
}
