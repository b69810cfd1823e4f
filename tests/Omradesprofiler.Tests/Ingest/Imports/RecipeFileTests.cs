using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Tests.Ingest.Imports;

/// <summary>With <c>OMRADESPROFILER_REWRITE=1</c> in the environment the schema's file is written anew.</summary>
public sealed class RecipeFileTests
{
    private static readonly string SchemaPath = Repository.PathOf("geodata", "recipes", "recipe.schema.json");

    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_recipes_are_read_by()
    {
        if (Environment.GetEnvironmentVariable("OMRADESPROFILER_REWRITE") == "1")
            File.WriteAllText(SchemaPath, RecipeReader.Schema);
        Assert.Equal(File.ReadAllText(SchemaPath), RecipeReader.Schema);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("uppsala")]
    [InlineData("dalarna")]
    [InlineData("riket")]
    public void The_recipes_in_the_repository_follow_the_schema(string id) =>
        Assert.Equal(
            id, RecipeReader.Parse(File.ReadAllText(Repository.PathOf("geodata", "recipes", id + ".json")), id).Id);
}
