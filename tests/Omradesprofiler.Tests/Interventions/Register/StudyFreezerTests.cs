using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Register;

/// <summary>What is promised at registration.</summary>
public sealed class StudyFreezerTests(SampleServer server)
{
    [Fact]
    public void Controls_are_neither_neighbours_nor_treated_nor_places_of_other_interventions()
    {
        var other = new OtherIntervention(
            7, "Annan", AreaLevel.Municipality, null, ["9938"], new DateOnly(2021, 1, 1), null);
        var ground = SampleGround.For(server, other);
        var study = StudyFreezer.Freeze(ground, SampleGround.Request()).Study!;
        Assert.Equal(["9980C1190", "9980C1320"], study.Pairs.Select(pair => pair.Area));
        var controls = study.Pairs.SelectMany(pair => pair.Controls).ToList();
        Assert.Equal(6, controls.Distinct().Count());
        Assert.DoesNotContain(controls, code => code.StartsWith("9938", StringComparison.Ordinal));
        Assert.Empty(controls.Intersect(study.Treated));
        var layer = ground.Indicators.Register.FindLayer(AreaLevel.Deso, Edition.Deso2018)!;
        var borders = ground.FindBorders(layer)!;
        foreach (var pair in study.Pairs)
        {
            var near = borders.NeighborsOf(layer.IndexOf(pair.Area)).ToArray();
            Assert.Empty(pair.Controls.Select(layer.IndexOf).Intersect(near));
        }
    }

    [Fact]
    public void What_is_promised_is_the_same_each_time_and_its_checksum_tells_a_change()
    {
        var (ground, request) = (SampleGround.For(server), SampleGround.Request());
        var record = InterventionRecord.Of(request, StudyFreezer.Freeze(ground, request));
        Assert.Equal(record.Frozen, InterventionRecord.Of(request, StudyFreezer.Freeze(ground, request)).Frozen);
        var back = ScenarioRecordJson.Read<InterventionRecord>(ScenarioRecordJson.Write(record))!;
        Assert.Equal(record.Sha256, back.Sha256);
        Assert.Equal(2022, back.ReadFrozen()!.FirstYearAfter);
        var changed = back with { Frozen = new RawJson(back.Frozen!.Text.Replace("9980C1190", "9980C1180")) };
        Assert.Null(changed.ReadFrozen());
        Assert.Null((back with { Frozen = null }).ReadFrozen());
        Assert.Equal(InterventionJson.Write(request), InterventionJson.Write(back.ReadRequest()));
    }

    [Fact]
    public void Where_no_area_may_be_a_control_the_registration_is_refused_with_the_reason()
    {
        var everywhere = new OtherIntervention(
            7, "Överallt", AreaLevel.County, null, ["99"], new DateOnly(2019, 1, 1), null);
        var frozen = StudyFreezer.Freeze(SampleGround.For(server, everywhere), SampleGround.Request());
        Assert.Null(frozen.Study);
        var fault = Assert.Single(frozen.Faults);
        Assert.Contains("jämför", fault.Text, StringComparison.Ordinal);
        Assert.Contains("andra insatser", fault.Text, StringComparison.Ordinal);
    }
}
