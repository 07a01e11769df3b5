/* The comparison engine: rows, verdicts, splits and marks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/compare.h>

#include "tests/compare/jobs.h"
#include "tests/suites.h"

static const voc_policy today = {.as_of = {2026, 11, 23}};

static const voc_comparison *compare_by(const voc_policy *policy, const char *a, const char *b,
                                        const char *c)
{
    const char *names[] = {a, b, c};
    return voc_compare(jobs, names, c ? 3 : 2, policy, jobs_log);
}

static const voc_comparison *compare(const char *a, const char *b, const char *c)
{
    const voc_comparison *comparison = compare_by(&today, a, b, c);
    ck_assert_ptr_nonnull(comparison);
    return comparison;
}

/* The part of a criterion's rows, or NULL. */
static const voc_comparison_row *find_row(const voc_comparison *comparison, voc_criterion criterion,
                                          int part)
{
    for (size_t i = 0; i < comparison->row_count; i++) {
        const voc_comparison_row *row = &comparison->rows[i];
        if (row->criterion == criterion && row->part == part)
            return row;
    }
    return NULL;
}

/* The same where there must be one. */
static const voc_comparison_row *row_of(const voc_comparison *comparison, voc_criterion criterion,
                                        int part)
{
    static const voc_comparison_row none;
    const voc_comparison_row *row = find_row(comparison, criterion, part);
    ck_assert_ptr_nonnull(row);
    return row ? row : &none;
}

static void ck_value(const voc_comparison_cell *cell, size_t item, long long units)
{
    ck_assert_uint_gt(cell->count, item);
    ck_assert_int_eq(cell->items[item].kind, VOC_DATUM_FIGURE);
    ck_assert_int_eq(cell->items[item].as.figure->value.units, units);
}

static void ck_refused(const char *text)
{
    ck_assert_uint_gt(voc_log_count(jobs_log), 0);
    ck_assert_str_eq(voc_log_at(jobs_log, voc_log_count(jobs_log) - 1)->text, text);
}

START_TEST(figures_of_one_source_and_date_stand_in_one_row)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *pay = row_of(comparison, VOC_CRITERION_PAY, 0);
    ck_value(&pay->cells[0], 0, 40000);
    ck_value(&pay->cells[1], 0, 50000);
    ck_assert_int_eq(pay->verdict, VOC_ROW_DIFFERS);
    ck_assert_ptr_null(find_row(comparison, VOC_CRITERION_PAY, 1));
    ck_assert_uint_eq(pay->sources.count, 1);
    ck_assert_str_eq(pay->sources.items[0]->entity.id, "stats-2024");
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_group_wider_than_its_column_is_marked)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *pay = row_of(comparison, VOC_CRITERION_PAY, 0);
    ck_assert_uint_eq(pay->cells[0].unlike, 0);
    ck_assert_uint_eq(pay->cells[1].unlike, VOC_UNLIKE_SCOPE);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(another_publisher_has_a_row_of_its_own_that_is_never_compared)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *other = row_of(comparison, VOC_CRITERION_OTHER_PAY, 0);
    ck_assert_int_eq(other->verdict, VOC_ROW_NOT_COMPARED);
    ck_assert_int_eq(other->cells[0].missing, VOC_MISSING_NONE_FOUND);
    ck_value(&other->cells[1], 0, 61000);
    ck_assert_uint_eq(other->cells[1].unlike & VOC_UNLIKE_SOURCE_KIND, VOC_UNLIKE_SOURCE_KIND);
    ck_assert_uint_eq(other->cells[1].unlike & VOC_UNLIKE_DATE, VOC_UNLIKE_DATE);
    ck_assert_int_eq(other->cells[1].items[0].age, VOC_AGE_OLD);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(one_stray_among_three_is_marked_in_its_cell)
{
    const voc_comparison *comparison = compare("baker", "miller", "cooper");
    const voc_comparison_row *pay = row_of(comparison, VOC_CRITERION_PAY, 0);
    ck_value(&pay->cells[2], 0, 55000);
    ck_assert_uint_ne(pay->cells[2].unlike & VOC_UNLIKE_SOURCE_KIND, 0);
    ck_assert_int_eq(pay->verdict, VOC_ROW_NOT_COMPARED);
    ck_assert_ptr_null(find_row(comparison, VOC_CRITERION_PAY, 1));
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(of_two_subjects_unlike_figures_split_the_row)
{
    const voc_comparison *comparison = compare("miller", "cooper", NULL);
    const voc_comparison_row *first = row_of(comparison, VOC_CRITERION_PAY, 0);
    const voc_comparison_row *second = row_of(comparison, VOC_CRITERION_PAY, 1);
    /* Most subjects share the 2016 figure, so it comes first; the newest one is not lost. */
    ck_value(&first->cells[0], 0, 61000);
    ck_value(&first->cells[1], 0, 55000);
    ck_assert_int_eq(first->verdict, VOC_ROW_DIFFERS);
    ck_value(&second->cells[0], 0, 50000);
    ck_assert_int_eq(second->cells[1].missing, VOC_MISSING_NONE_FOUND);
    ck_assert_int_eq(second->verdict, VOC_ROW_NOT_COMPARED);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(an_old_figure_that_all_share_never_hides_a_new_one)
{
    const voc_comparison *comparison = compare("baker", "chandler", NULL);
    const voc_comparison_row *first = row_of(comparison, VOC_CRITERION_PAY, 0);
    const voc_comparison_row *second = row_of(comparison, VOC_CRITERION_PAY, 1);
    ck_value(&first->cells[0], 0, 30000);
    ck_value(&first->cells[1], 0, 29000);
    ck_value(&second->cells[0], 0, 40000);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(the_same_source_policy_takes_one_row_for_all)
{
    voc_policy same = {.choice = VOC_POLICY_SAME_SOURCE, .as_of = {2026, 11, 23}};
    const voc_comparison *comparison = compare_by(&same, "baker", "chandler", NULL);
    const voc_comparison_row *pay = row_of(comparison, VOC_CRITERION_PAY, 0);
    ck_value(&pay->cells[0], 0, 30000);
    ck_value(&pay->cells[1], 0, 29000);
    ck_assert_ptr_null(find_row(comparison, VOC_CRITERION_PAY, 1));
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_change_shows_percent_jobs_and_the_derived_annual_rate)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *change = row_of(comparison, VOC_CRITERION_CHANGE, 0);
    ck_value(&change->cells[0], 0, 71);
    ck_value(&change->cells[0], 1, 7100);
    ck_assert(change->cells[0].items[0].has_rate);
    ck_assert_int_eq(change->cells[0].items[0].rate.units, 69);
    ck_assert_int_eq(change->cells[0].items[0].rate.scale, 2);
    ck_assert_uint_eq(change->cells[1].count, 1);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(the_newest_earlier_window_that_two_share_is_superseded_and_ended)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *earlier = row_of(comparison, VOC_CRITERION_EARLIER_CHANGE, 0);
    ck_assert(earlier->superseded);
    ck_assert(earlier->optional);
    ck_value(&earlier->cells[0], 0, 20);
    ck_value(&earlier->cells[1], 0, 12);
    ck_assert_int_eq(earlier->cells[0].items[0].age, VOC_AGE_WINDOW_ENDED);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_withheld_figure_says_so)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *openings = row_of(comparison, VOC_CRITERION_OPENINGS, 0);
    ck_assert_int_eq(openings->cells[0].missing, VOC_MISSING_WITHHELD);
    ck_assert_int_eq(openings->cells[1].missing, VOC_MISSING_NONE_FOUND);
    ck_assert_int_eq(openings->verdict, VOC_ROW_NOT_COMPARED);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(words_are_alike_whatever_their_order_and_letter_case)
{
    const voc_comparison *comparison = compare("baker", "miller", "chandler");
    ck_assert_int_eq(row_of(comparison, VOC_CRITERION_EMPLOYERS, 0)->verdict, VOC_ROW_ALIKE);
    ck_assert_int_eq(row_of(comparison, VOC_CRITERION_WORK, 0)->verdict, VOC_ROW_DIFFERS);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_difference_below_the_rounding_is_none)
{
    const voc_comparison *comparison = compare("baker", "twin", NULL);
    ck_assert_int_eq(row_of(comparison, VOC_CRITERION_PAY, 0)->verdict, VOC_ROW_ALIKE);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(what_one_subject_does_not_state_is_not_compared)
{
    const voc_comparison *comparison = compare("baker", "cooper", NULL);
    const voc_comparison_row *employers = row_of(comparison, VOC_CRITERION_EMPLOYERS, 0);
    ck_assert_int_eq(employers->verdict, VOC_ROW_NOT_COMPARED);
    ck_assert_int_eq(employers->cells[1].missing, VOC_MISSING_NOT_STATED);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(requirements_come_from_the_strongest_to_the_weakest)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_comparison_row *row = row_of(comparison, VOC_CRITERION_EDUCATION, 0);
    ck_assert_uint_eq(row->cells[0].count, 2);
    ck_assert_int_eq(row->cells[0].items[0].as.requirement->strength, VOC_USUAL);
    ck_assert_int_eq(row->cells[0].items[1].as.requirement->strength, VOC_PREFERRED);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(study_spans_the_programs_that_lead_there)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    const voc_range *months =
        &row_of(comparison, VOC_CRITERION_STUDY, 0)->cells[0].items[0].as.months;
    ck_assert_int_eq(months->low, 12);
    ck_assert_int_eq(months->high, 24);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_row_on_which_nobody_states_anything_is_left_out)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    ck_assert_ptr_null(find_row(comparison, VOC_CRITERION_POSTINGS, 0));
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(programs_certifications_and_institutions_can_be_compared)
{
    const voc_comparison *programs = compare("short-course", "long-course", NULL);
    ck_assert_int_eq(programs->kind, VOC_PROGRAM);
    ck_assert_int_eq(row_of(programs, VOC_CRITERION_DURATION, 0)->verdict, VOC_ROW_DIFFERS);
    voc_comparison_free(programs);
    const voc_comparison *cards = compare("master-card", "trade-card", NULL);
    ck_assert_int_eq(row_of(cards, VOC_CRITERION_VALIDITY, 0)->verdict, VOC_ROW_ALIKE);
    ck_assert_int_eq(row_of(cards, VOC_CRITERION_EXAM_AREAS, 0)->verdict, VOC_ROW_DIFFERS);
    ck_assert_int_eq(row_of(cards, VOC_CRITERION_ISSUER, 0)->verdict, VOC_ROW_NOT_COMPARED);
    voc_comparison_free(cards);
    const voc_comparison *schools = compare("mill-school", "oven-school", NULL);
    ck_assert_int_eq(row_of(schools, VOC_CRITERION_PLACE, 0)->verdict, VOC_ROW_ALIKE);
    voc_comparison_free(schools);
}
END_TEST

START_TEST(what_cannot_be_compared_is_refused_with_a_reason)
{
    ck_assert_ptr_null(compare_by(&today, "baker", "guild", NULL));
    ck_refused("cannot compare baker (occupation) with guild (organization): "
               "they are of different kinds");
    ck_assert_ptr_null(compare_by(&today, "baker", "baker", NULL));
    ck_refused("baker stands twice in the comparison");
    ck_assert_ptr_null(compare_by(&today, "stats-2024", "stats-2014", NULL));
    ck_refused("cannot compare records of the kind source; occupations, programs, "
               "certifications and institutions can be");
    const char *one[] = {"baker"};
    ck_assert_ptr_null(voc_compare(jobs, one, 1, &today, jobs_log));
    ck_refused("a comparison takes 2 to 5 subjects, not 1");
    ck_assert_ptr_null(compare_by(&today, "baker", "bakr", NULL));
    voc_comparison_free(NULL);
}
END_TEST

/* The text form, whole, so that a reader of the test sees what a reader of the text sees. */
START_TEST(the_text_says_what_is_unlike_old_and_missing)
{
    const voc_comparison *comparison = compare("baker", "miller", NULL);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_comparison_print(comparison, NULL, out), VOC_OK);
    fclose(out);
    static const char *const says[] = {
        "Compared: Baker; Miller\nFigures: newest official on 2026-11-23\n",
        "pay: differs\n  baker:\n      40000 USD a year, median, 2024-05 [stats-2024]\n"
        "  miller:\n      50000 USD a year, median, 2024-05 [stats-2024] for All who work in mills"
        " (not like its row: scope)\n",
        "61000 USD a year, median, 2016 [payboard] (9 years old)",
        "7.1 percent, 2024 to 2034 [stats-2024]; derived: 0.69 percent a year\n"
        "      7100 jobs, 2024 to 2034 [stats-2024]\n",
        "earlier-change-in-jobs: differs, superseded\n",
        "employers: alike\n  all:\n      Bakeries\n      Hotels\n",
        "certificate or associate (usual)\n      high-school (preferred)\n",
        "  miller:\n      none-found\n",
    };
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        if (!strstr(text, says[i]))
            ck_abort_msg("not said:\n%s\nbut:\n%s", says[i], text);
    }
    free(text);
    voc_comparison_free(comparison);
}
END_TEST

static Suite *compare_suite(void)
{
    static const TTest *const *tests[] = {
        &figures_of_one_source_and_date_stand_in_one_row,
        &a_group_wider_than_its_column_is_marked,
        &another_publisher_has_a_row_of_its_own_that_is_never_compared,
        &one_stray_among_three_is_marked_in_its_cell,
        &of_two_subjects_unlike_figures_split_the_row,
        &an_old_figure_that_all_share_never_hides_a_new_one,
        &the_same_source_policy_takes_one_row_for_all,
        &a_change_shows_percent_jobs_and_the_derived_annual_rate,
        &the_newest_earlier_window_that_two_share_is_superseded_and_ended,
        &a_withheld_figure_says_so,
        &words_are_alike_whatever_their_order_and_letter_case,
        &a_difference_below_the_rounding_is_none,
        &what_one_subject_does_not_state_is_not_compared,
        &requirements_come_from_the_strongest_to_the_weakest,
        &study_spans_the_programs_that_lead_there,
        &a_row_on_which_nobody_states_anything_is_left_out,
        &programs_certifications_and_institutions_can_be_compared,
        &what_cannot_be_compared_is_refused_with_a_reason,
        &the_text_says_what_is_unlike_old_and_missing,
    };
    return suite_with("compare", tests, sizeof tests / sizeof *tests, jobs_load, jobs_unload);
}

int main(void)
{
    static const suite_maker makers[] = {compare_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
