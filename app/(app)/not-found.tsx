export {
  NotOnTheShelf as default,
  titleOfNotThere as generateMetadata,
} from "@/components/not-on-the-shelf";
