using Omradesprofiler.Places;

namespace Omradesprofiler.Tests.Places;

/// <summary>An organisation's contact is kept, a person's is not.</summary>
public sealed class ContactRulesTests
{
    private static readonly ContactRules Rules = PlaceKindCatalogTests.Catalog.Contacts;

    [Theory]
    [InlineData("info@storhamn.se", "Storhamns bibliotek")]
    [InlineData("bibliotek.lovholma@kommun.se", "Lövholma bibliotek")]
    [InlineData("maria.forsamling@svenskakyrkan.se", "Maria församling")]
    [InlineData("abf@abf.se", "ABF")]
    [InlineData("alnoik@gmail.com", "Alnö IK")]
    [InlineData("mailto:Kansliet@Forening.SE", "Föreningen")]
    public void An_organisations_address_is_kept(string address, string place) =>
        Assert.Equal(ContactFault.None, Rules.ReadEmail(address, place).Fault);

    [Theory]
    [InlineData("anna.svensson@storhamn.se", "Storhamns bibliotek")]
    [InlineData("Eva-Lena.Öberg@kommun.se", "Träffpunkten")]
    [InlineData("anna@bygdegarden.se", "Bygdegården")]
    [InlineData("nowak.zdzislaw@kommun.se", "Fritidsgården")]
    [InlineData("kalleanka82@hotmail.com", "Hembygdsföreningen")]
    [InlineData("jl@kommun.se", "Simhallen")]
    public void An_address_that_may_be_a_persons_is_left_out(string address, string place) =>
        Assert.Equal(ContactReading.Personal, Rules.ReadEmail(address, place));

    [Theory]
    [InlineData("inte en adress")]
    [InlineData("a@b")]
    [InlineData("@storhamn.se")]
    public void What_is_no_address_is_not_read(string address) =>
        Assert.Equal(ContactReading.Unreadable, Rules.ReadEmail(address, "Storhamns bibliotek"));

    [Theory]
    [InlineData("0980-319 200", "0980-319 200")]
    [InlineData("tel: 08-465 004 00 vx", "08-465 004 00")]
    [InlineData("+46 8 465 004 00", "+46 8 465 004 00")]
    [InlineData("070-174 06 05; 0980-319 201", "0980-319 201")]
    [InlineData("+377 97 98 20 20", "+377 97 98 20 20")]
    public void An_organisations_number_is_kept(string text, string number) =>
        Assert.Equal(number, ContactRules.ReadTelephone(text, keepsMobiles: false).Text);

    [Theory]
    [InlineData("070-174 06 05")]
    [InlineData("+46 (0)73 123 45 67")]
    [InlineData("0046 76 123 45 67")]
    [InlineData("Anna 0980-319 200")]
    public void A_mobile_or_a_name_is_left_out(string text) =>
        Assert.Equal(ContactReading.Personal, ContactRules.ReadTelephone(text, keepsMobiles: false));

    [Fact]
    public void A_mobile_is_kept_where_the_recipe_says_that_it_is_the_organisations()
    {
        Assert.Equal("070-174 06 05", ContactRules.ReadTelephone("070-174 06 05", keepsMobiles: true).Text);
        Assert.Equal(ContactReading.Personal, ContactRules.ReadTelephone("Bo 070-174 06 05", keepsMobiles: true));
        Assert.Equal(ContactReading.Unreadable, ContactRules.ReadTelephone("123", keepsMobiles: true));
    }

    [Theory]
    [InlineData("storhamn.se/bibliotek", "https://storhamn.se/bibliotek", ContactFault.None)]
    [InlineData("http://abf.se", "http://abf.se", ContactFault.None)]
    [InlineData("javascript:alert(1)", null, ContactFault.Unreadable)]
    [InlineData("https://user:pass@abf.se", null, ContactFault.Personal)]
    [InlineData("https://www.facebook.com/profile.php?id=1", null, ContactFault.Personal)]
    [InlineData("lokal", null, ContactFault.Unreadable)]
    public void A_page_is_a_web_address_of_an_organisation(string text, string? page, ContactFault fault) =>
        Assert.Equal(new ContactReading(page, fault), ContactRules.ReadWeb(text));

    [Theory]
    [InlineData("mån–fre 08-17, lör 10-14", false)]
    [InlineData("Mo-Fr 08:00-17:00; Sa 0730-1630", false)]
    [InlineData("ring Eva 070-174 06 05", true)]
    [InlineData("fråga eva@forening.se", true)]
    public void Opening_hours_hold_no_contact(string text, bool holds) =>
        Assert.Equal(holds, ContactRules.HoldsContact(text));
}
